-- grain: one row per measure, borough, period, breakdown and category that has incidents
-- reads: incident_record
-- notes: which incidents count is said there
select measure, borough, period, breakdown, category, sum(counted)::bigint as numerator,
from incident_record
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
