-- grain: one row per borough, window, ward, small area and membership
-- reads: crime_recent, area_ward, area_lsoa
-- notes: the latest three windows; a ward or small area that is not of the borough is unknown
with placed as (
    select borough, years_back, ward, lsoa, membership, count(*) as records,
    from crime_recent
    group by borough, years_back, ward, lsoa, membership
)

select
    placed.borough,
    case placed.years_back when 0 then '12m' else '12m-' || placed.years_back || 'y' end as period,
    coalesce(area_ward.ward, 'unknown') as ward,
    coalesce(area_lsoa.lsoa21, 'unknown') as lsoa,
    placed.membership,
    sum(placed.records)::bigint as records,
from placed
left join area_ward on area_ward.ward = placed.ward and area_ward.borough = placed.borough
left join area_lsoa on area_lsoa.lsoa21 = placed.lsoa and area_lsoa.borough = placed.borough
group by all
order by placed.borough, period, ward, lsoa, placed.membership
