-- an answer twice, or a base that is smaller than the answers to it
select
    survey,
    borough,
    min(line) as line,
    count(*) as answers,
from stg_survey
group by survey, survey_date, borough, question, answer
having count(*) > 1 or bool_or(respondents > base)
