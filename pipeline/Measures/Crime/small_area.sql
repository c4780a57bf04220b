-- grain: one row per measure, area and small area (LSOA 2021)
-- reads: crime_place, crime_membership, measure_breakdown, area_lsoa, area_member
-- notes: every small area of the area, zero included, for measures broken down by small area; latest twelve months
with counted as (
    select crime_membership.measure, crime_place.lsoa, sum(crime_place.records) as records,
    from crime_place
    join crime_membership on (crime_place.membership & crime_membership.bit) <> 0
    where crime_place.period = '12m' and crime_place.lsoa <> 'unknown'
    group by all
),

measures as (
    select measure, from measure_breakdown where breakdown = 'lsoa'
)

select measures.measure, area_member.area, area_lsoa.lsoa21 as lsoa, coalesce(counted.records, 0)::bigint as records,
from measures
cross join area_lsoa
join area_member on area_member.borough = area_lsoa.borough
left join counted on counted.measure = measures.measure and counted.lsoa = area_lsoa.lsoa21
order by measures.measure, area_member.area, area_lsoa.lsoa21
