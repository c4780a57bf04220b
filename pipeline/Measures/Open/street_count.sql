-- grain: one row per measure, borough, period, breakdown and category that has street-level crime
-- reads: stg_street, period_month, year_month, borough
-- notes: violence and sexual offences, which police.uk gives as one type, and robbery, of businesses too; not of the British Transport Police
with months as (
    select period, kind, month, from period_month
    union all
    select period, kind, month, from year_month
),

counted as (
    select borough, month, case crime_type when 'Robbery' then 'robbery' else 'violence_sexual' end as category, count(*) as crimes,
    from stg_street
    where crime_type in ('Robbery', 'Violence and sexual offences') and force in ('metropolitan', 'city-of-london')
        and borough in (select code from borough)
    group by all
),

cells as (
    select borough, month, '' as breakdown, '' as category, crimes, from counted
    union all
    select borough, month, 'street_category' as breakdown, category, crimes, from counted
)

select 'category-proxy' as measure, cells.borough, months.period, cells.breakdown, cells.category, sum(cells.crimes)::bigint as numerator,
from cells
join months on months.month = cells.month
where cells.breakdown = '' or months.kind = 'window'
group by cells.borough, months.period, cells.breakdown, cells.category
order by measure, cells.borough, months.period, cells.breakdown, cells.category
