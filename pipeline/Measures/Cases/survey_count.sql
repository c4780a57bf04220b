-- grain: one row per measure, borough, period, breakdown and category
-- reads: survey_answer
-- notes: respondents to local surveys: of each survey the largest base of its questions; a survey stands in the latest window whatever its month
with surveys as (
    select borough, survey, max(base) as respondents, from survey_answer group by borough, survey
)

select 'local-survey' as measure, borough, '12m' as period, '' as breakdown, '' as category, sum(respondents)::bigint as numerator,
from surveys
group by borough
order by measure, borough, period, breakdown, category
