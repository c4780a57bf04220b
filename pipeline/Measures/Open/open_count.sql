-- grain: one row per measure, borough, period, breakdown and category that open data count
-- reads: published_count, series_count, search_count, street_count
-- notes: no measure is in two of them
select measure, borough, period, breakdown, category, numerator,
from (
    select measure, borough, period, breakdown, category, numerator, from published_count
    union all
    select measure, borough, period, breakdown, category, numerator, from series_count
    union all
    select measure, borough, period, breakdown, category, numerator, from search_count
    union all
    select measure, borough, period, breakdown, category, numerator, from street_count
)
order by measure, borough, period, breakdown, category
