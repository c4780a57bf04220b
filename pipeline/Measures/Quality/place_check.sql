-- grain: one row per check of places and area, over the latest twelve months of which both sides are held
-- reads: stg_published_count, stg_street, search_placed, borough
-- notes: what must add up and where it does not: parts against their whole. Wards, small areas and neighbourhoods against their borough; the cuts of a
-- file, and boroughs against the published total, for London (area 'london'); records in a borough against all records. parts may exceed the whole
with counts as materialized (
    select family, geography, borough, offence_group, offence_subgroup = offence_group as is_total, month, sum(count)::bigint as events,
    from stg_published_count
    where measure in ('offences', 'incidents')
    group by all
),

sides as (
    select 'wards' as item, borough as area, month, events as parts, null::bigint as whole,
    from counts
    where family = 'mps-recorded-crime' and geography = 'ward'
    union all
    select 'wards' as item, borough as area, month, null as parts, events as whole,
    from counts
    where family = 'mps-recorded-crime' and geography = 'borough'
    union all
    select 'small_areas' as item, borough as area, month, events as parts, null as whole,
    from counts
    where family = 'mps-recorded-crime' and geography = 'lsoa'
    union all
    select 'small_areas' as item, borough as area, month, null as parts, events as whole,
    from counts
    where family = 'mps-recorded-crime' and geography = 'borough' and offence_group in (select offence_group from counts where geography = 'lsoa')
    union all
    select 'neighbourhoods' as item, borough as area, month, events as parts, null as whole,
    from counts
    where family = 'mps-dashboard' and geography = 'snt' and is_total
    union all
    select 'neighbourhoods' as item, borough as area, month, null as parts, events as whole,
    from counts
    where family = 'mps-dashboard' and geography = 'borough' and is_total
    union all
    select 'vawg_cuts' as item, 'london' as area, month, events as parts, null as whole, from counts where offence_group = 'Offences by place'
    union all
    select 'vawg_cuts' as item, 'london' as area, month, null as parts, events as whole, from counts where offence_group = 'Offences by offence'
    union all
    select 'ambulance_boroughs' as item, 'london' as area, month, events as parts, null as whole,
    from counts
    where family = 'las-published' and offence_group in (select offence_group from counts where family = 'las-published-summary')
    union all
    select 'ambulance_boroughs' as item, 'london' as area, month, null as parts, events as whole,
    from counts
    where family = 'las-published-summary' and offence_group in (select offence_group from counts where family = 'las-published')
    union all
    select 'placed_recorded_crime' as item, 'london' as area, month, if(borough.code is null, 0, events) as parts, events as whole,
    from counts
    left join borough on borough.code = counts.borough
    where family = 'mps-recorded-crime' and geography = 'borough'
    union all
    select 'placed_vawg' as item, 'london' as area, month, if(borough.code is null, 0, events) as parts, events as whole,
    from counts
    left join borough on borough.code = counts.borough
    where offence_group = 'Offences by place'
    union all
    select 'placed_street' as item, 'london' as area, month, count(borough.code) as parts, count(*) as whole,
    from stg_street
    left join borough on borough.code = stg_street.borough
    group by month
    union all
    select 'placed_search' as item, 'london' as area, month, if(borough.code is null, 0, searches) as parts, searches as whole,
    from search_placed
    left join borough on borough.code = search_placed.borough
),

held as (
    select item, month, row_number() over (partition by item order by month desc) as latest,
    from sides
    group by item, month
    having count(parts) > 0 and count(whole) > 0
)

select
    sides.item,
    sides.area,
    min(sides.month) as from_month,
    max(sides.month) as to_month,
    coalesce(sum(sides.parts), 0)::bigint as parts,
    coalesce(sum(sides.whole), 0)::bigint as whole,
from sides
join held on held.item = sides.item and held.month = sides.month and held.latest <= 12
group by sides.item, sides.area
order by sides.item, sides.area
