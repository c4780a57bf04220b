-- grain: one row per measure, area and number of records of one victim (1, 2, 3+)
-- reads: crime_recent, crime_membership, measure_breakdown, area_member
-- notes: victims with a reference, latest twelve months; a victim in two boroughs is one victim of London. Victims of one record, nearly all, are
-- added up at once; only the others are followed through every measure and area
with latest as (
    select victim_ref, borough, membership, from crime_recent where years_back = 0 and victim_ref is not null
),

measures as (
    select crime_membership.measure, crime_membership.bit,
    from crime_membership
    join measure_breakdown on measure_breakdown.measure = crime_membership.measure
    where measure_breakdown.breakdown = 'repeat_victim'
),

victims as (
    select victim_ref, count(*) as records, min(borough) as borough, min(membership) as membership,
    from latest
    group by victim_ref
),

once as (
    select borough, membership, count(*) as victims, from victims where records = 1 group by borough, membership
),

often as (
    select measures.measure, area_member.area, latest.victim_ref, count(*) as records,
    from latest
    join measures on (latest.membership & measures.bit) <> 0
    join area_member on area_member.borough = latest.borough
    where latest.victim_ref in (select victim_ref from victims where records > 1)
    group by measures.measure, area_member.area, latest.victim_ref
),

cells as (
    select measures.measure, area_member.area, '1' as category, once.victims,
    from once
    join measures on (once.membership & measures.bit) <> 0
    join area_member on area_member.borough = once.borough
    union all
    select measure, area, case when records >= 3 then '3+' else records::varchar end as category, 1 as victims, from often
)

select measure, area, category, sum(victims)::bigint as victims,
from cells
group by measure, area, category
order by measure, area, category
