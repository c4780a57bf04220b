-- grain: one row per borough, survey, question and answer
-- reads: stg_survey, borough
-- notes: of each survey of a borough the latest round that is not after the as-of month and not older than three years
select
    borough,
    survey,
    survey_date,
    question,
    answer,
    respondents,
    base,
from stg_survey
where borough in (select code from borough)
    and survey_date <= getvariable('as_of')::date
    and survey_date > (getvariable('as_of')::date - interval 3 year)::date
qualify rank() over (partition by borough, survey order by survey_date desc) = 1
order by borough, survey, question, answer
