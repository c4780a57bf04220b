-- grain: one row per measure, borough, period, breakdown, category and crime counted there
-- reads: stg_street, period_month, year_month, borough
-- notes: the rows behind the counts of street_count, for whoever asks of one cell; the counts themselves are made faster
-- as: view
with months as (
    select period, kind, month, from period_month
    union all
    select period, kind, month, from year_month
),

cells as (
    select borough, month, snapshot, line, crime_type,
        unnest([
            {'breakdown': '', 'category': ''},
            {'breakdown': 'street_category', 'category': case crime_type when 'Robbery' then 'robbery' else 'violence_sexual' end}
        ]) as cell,
    from stg_street
    where crime_type in ('Robbery', 'Violence and sexual offences') and force in ('metropolitan', 'city-of-london')
        and borough in (select code from borough)
)

select
    'category-proxy' as measure,
    cells.borough,
    months.period,
    cells.cell.breakdown as breakdown,
    cells.cell.category as category,
    1::bigint as counted,
    null::varchar as unit,
    'police-uk-street' as source,
    cells.snapshot,
    cells.line,
    cells.crime_type as reason,
from cells
join months on months.month = cells.month
where cells.cell.breakdown = '' or months.kind = 'window'
