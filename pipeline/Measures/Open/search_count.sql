-- grain: one row per measure, borough, period, breakdown and category that has searches
-- reads: search_placed, period_month, year_month, borough
-- notes: searches for weapons and of people under 25 are parts of all searches
with months as (
    select period, kind, month, from period_month
    union all
    select period, kind, month, from year_month
),

measures as (
    select 'stop-search' as measure, search_placed.*, from search_placed
    union all
    select 'stop-search-weapons' as measure, search_placed.*, from search_placed where object = 'weapons'
    union all
    select 'stop-search-under-25' as measure, search_placed.*, from search_placed where age in ('0-9', '10-17', '18-24')
),

cells as (
    select measure, borough, month, searches,
        unnest([
            {'breakdown': '', 'category': ''},
            {'breakdown': 'search_result', 'category': result},
            {'breakdown': 'search_ethnicity', 'category': ethnicity},
            {'breakdown': 'search_age', 'category': age},
            {'breakdown': 'search_object', 'category': object},
        ], recursive := true),
    from measures
    where borough in (select code from borough)
)

select cells.measure, cells.borough, months.period, cells.breakdown, cells.category, sum(cells.searches)::bigint as numerator,
from cells
join months on months.month = cells.month
where cells.breakdown = '' or months.kind = 'window'
group by cells.measure, cells.borough, months.period, cells.breakdown, cells.category
order by cells.measure, cells.borough, months.period, cells.breakdown, cells.category
