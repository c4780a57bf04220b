-- grain: one row per measure, borough, period, breakdown and category that a published series counts
-- reads: series_record
-- notes: which counts of the files are taken is said there
select measure, borough, period, breakdown, category, sum(counted)::bigint as numerator,
from series_record
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
