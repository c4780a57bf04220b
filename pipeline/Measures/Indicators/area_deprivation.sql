-- grain: one row per small area (LSOA 2021) of London
-- reads: stg_indicator, area_lsoa, area_lsoa_change
-- notes: decile of the newest edition of the indices not after the as-of date, 1 the most deprived tenth of England; the edition of 2019 stands on
-- LSOA 2011: a split area keeps its decile, a merged one takes that of its most deprived part
with editions as (
    select area_code, period, value::bigint as decile,
    from stg_indicator
    where source = 'deprivation' and indicator = 'imd-decile' and value is not null
        and period = (
            select max(period) from stg_indicator where source = 'deprivation' and period <= strftime(getvariable('as_of')::date, '%Y')
        )
),

moved as (
    select area_lsoa_change.lsoa21, editions.period, editions.decile,
    from editions
    join area_lsoa_change on area_lsoa_change.lsoa11 = editions.area_code
    where editions.period < '2025'
    union all
    select area_code as lsoa21, period, decile, from editions where period >= '2025'
)

select area_lsoa.lsoa21, max(moved.period) as edition, min(moved.decile) as decile, ((min(moved.decile) + 1) // 2)::bigint as fifth,
from moved
join area_lsoa on area_lsoa.lsoa21 = moved.lsoa21
group by area_lsoa.lsoa21
order by area_lsoa.lsoa21
