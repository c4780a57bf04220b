-- grain: one row per measure, borough, period, breakdown and category that has attendances
-- reads: attendance_record
-- notes: which attendances count is said there
select measure, borough, period, breakdown, category, sum(counted)::bigint as numerator,
from attendance_record
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
