-- grain: one row per measure, area, breakdown and category made from small areas
-- reads: small_area, small_area_window, borough, area_deprivation
-- notes: the ten small areas with most records (boroughs only), small areas by their number of records, records by the deprivation of the small area,
-- the share of the top 5 % (rounded up to whole small areas), the fewest small areas that hold a quarter and a half of the records, those that were in
-- the top tenth in each of three years (listed for boroughs with the records that decide it), and the Gini index as a fraction of whole numbers, generalised
-- where records are fewer than small areas (Bernasco and Steenbeek)
with ranked as (
    select measure, area, lsoa, records,
        row_number() over (partition by measure, area order by records desc, lsoa) as place,
        row_number() over (partition by measure, area order by records, lsoa) as ascending,
        count(*) over (partition by measure, area) as places,
        coalesce(sum(records) over (partition by measure, area order by records desc, lsoa rows between unbounded preceding and 1 preceding), 0) as before,
    from small_area
),

summed as (
    select area, max(places) as places, sum(records)::bigint as records,
        sum(case when place <= (places + 19) // 20 then records else 0 end)::bigint as top_records,
        sum(ascending * records)::bigint as weighted,
    from ranked
    where measure = 'in-scope'
    group by area
),

held as (
    select ranked.area, count(*) filter (ranked.before * 4 < summed.records) as quarter, count(*) filter (ranked.before * 2 < summed.records) as half,
    from ranked
    join summed on summed.area = ranked.area
    where ranked.measure = 'in-scope'
    group by ranked.area
),

persistent as (
    select area, lsoa, count(*) filter (is_top) = 3 as is_persistent, sum(case when period = '12m' then records else 0 end) as records,
        sum(sum(case when period = '12m' then records else 0 end)) over (partition by area) as total,
    from small_area_window
    group by area, lsoa
),

cells as (
    select measure, area, 'lsoa' as breakdown, lsoa as category, records as numerator, null::bigint as total,
    from ranked
    where place <= 10 and area in (select code from borough)
    union all
    select measure, area, 'repeat_place' as breakdown,
        case when records >= 10 then '10+' when records >= 5 then '5-9' when records >= 2 then '2-4' else records::varchar end as category,
        count(*) as numerator, null::bigint as total,
    from ranked
    group by all
    union all
    select small_area.measure, small_area.area, 'deprivation' as breakdown, 'fifth-' || each.fifth as category,
        sum(case when area_deprivation.fifth = each.fifth then small_area.records else 0 end) as numerator, null::bigint as total,
    from small_area
    join area_deprivation on area_deprivation.lsoa21 = small_area.lsoa
    cross join range(1, 6) as each(fifth)
    where small_area.measure = 'in-scope'
    group by all
    union all
    select 'concentration' as measure, area, '' as breakdown, '' as category, top_records as numerator, records as total,
    from summed
    where records > 0
    union all
    select each.measure, held.area, '' as breakdown, '' as category,
        if(each.measure = 'concentration-quarter', held.quarter, held.half) as numerator, summed.places as total,
    from held
    join summed on summed.area = held.area and summed.records > 0
    cross join (values ('concentration-quarter'), ('concentration-half')) as each(measure)
    union all
    select 'persistent-places' as measure, area, '' as breakdown, '' as category, count(*) filter (is_persistent) as numerator, count(*) as total,
    from persistent
    group by area
    union all
    select 'persistent-places' as measure, persistent.area, 'persistent_place' as breakdown, persistent.lsoa as category, persistent.records as numerator,
        persistent.total,
    from persistent
    where persistent.is_persistent and persistent.area in (select code from borough)
    union all
    select 'concentration-gini' as measure, area, '' as breakdown, '' as category,
        case
            when records >= places then 2 * weighted - records * (places + 1)
            else 2 * weighted - records * (places + 1) - records * places + records * records
        end as numerator,
        case when records >= places then places * records else records * records end as total,
    from summed
    where records > 0
)

select measure, area, breakdown, category, numerator::bigint as numerator, total::bigint as total,
from cells
order by measure, area, breakdown, category
