-- grain: one row per measure, borough, period, breakdown and category that has a count
-- reads: attendance_count, incident_count, case_count, survey_count
-- notes: what services other than the police count: health, transport, fire, partners, surveys
select measure, borough, period, breakdown, category, numerator,
from (
    select measure, borough, period, breakdown, category, numerator, from attendance_count
    union all
    select measure, borough, period, breakdown, category, numerator, from incident_count
    union all
    select measure, borough, period, breakdown, category, numerator, from case_count
    union all
    select measure, borough, period, breakdown, category, numerator, from survey_count
)
order by measure, borough, period, breakdown, category
