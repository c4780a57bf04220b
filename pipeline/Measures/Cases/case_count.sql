-- grain: one row per measure, borough, period, breakdown and category that has cases
-- reads: case_record
-- notes: which events and people count is said there
select measure, borough, period, breakdown, category, sum(counted)::bigint as numerator,
from case_record
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
