-- grain: one row per survey, borough, question and answer
-- reads: raw_survey, lake_snapshot
-- notes: the same answer of the same survey in two files is one, and the file received later wins; more respondents than the base is not a result and
-- is left out
select
    lake_snapshot.source,
    lake_snapshot.snapshot,
    raw_survey.line,
    raw_survey.survey,
    raw_survey.survey_date,
    raw_survey.borough,
    raw_survey.question,
    raw_survey.answer,
    raw_survey.respondents,
    raw_survey.base,
from raw_survey
join lake_snapshot
    on raw_survey.filename = lake_snapshot.path
where raw_survey.respondents <= raw_survey.base
qualify row_number() over (
    partition by raw_survey.survey, raw_survey.survey_date, raw_survey.borough, raw_survey.question, raw_survey.answer
    order by lake_snapshot.received desc, lake_snapshot.snapshot desc, raw_survey.line desc
) = 1
order by raw_survey.survey, raw_survey.survey_date, raw_survey.borough, lake_snapshot.snapshot, raw_survey.line
