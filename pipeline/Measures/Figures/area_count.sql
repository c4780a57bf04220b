-- grain: one row per measure, area, period, breakdown and category that has a count
-- reads: crime_count, crime_repeat_victim, small_area_count, service_count, open_count, resident_count, comparator_member, borough
-- notes: boroughs added up to areas, similar boroughs for whole measures only; wards stay in their borough; total is given only where it is not
-- the sum of the cells
with borough_cells as (
    select measure, borough, period, breakdown, category, numerator, undetermined, from crime_count
    union all
    select measure, borough, period, breakdown, category, numerator, null::bigint as undetermined, from service_count
    union all
    select measure, borough, period, breakdown, category, numerator, null::bigint as undetermined, from open_count
),

cells as (
    select borough_cells.measure, comparator_member.area, borough_cells.period, borough_cells.breakdown, borough_cells.category,
        sum(borough_cells.numerator)::bigint as numerator, sum(borough_cells.undetermined)::bigint as undetermined, null::bigint as total,
    from borough_cells
    join comparator_member on comparator_member.borough = borough_cells.borough
    where (borough_cells.breakdown not in ('ward', 'case_ward') or comparator_member.area in (select code from borough))
        and (borough_cells.breakdown = '' or comparator_member.area not like 'similar-%')
    group by all
    union all
    select measure, area, '12m' as period, 'repeat_victim' as breakdown, category, victims as numerator, null as undetermined, null as total,
    from crime_repeat_victim
    union all
    select measure, area, '12m' as period, breakdown, category, numerator, null as undetermined, total, from small_area_count
    union all
    select measure, area, period, breakdown, category, numerator, null as undetermined, null as total, from resident_count
)

select measure, area, period, breakdown, category, numerator, undetermined, total,
from cells
order by measure, area, period, breakdown, category
