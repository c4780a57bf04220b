-- grain: one row per borough, window, ward, small area and membership
-- reads: crime_counted, periods, area_ward, area_lsoa
-- notes: the latest three windows; a ward or small area that is not of the borough is unknown
with placed as (
    select crime_counted.borough, periods.period, crime_counted.ward, crime_counted.lsoa, crime_counted.membership, count(*) as records,
    from crime_counted
    join periods on crime_counted.month between periods.from_month and periods.to_month
    where periods.period in ('12m', '12m-1y', '12m-2y')
    group by all
)

select
    placed.borough,
    placed.period,
    coalesce(area_ward.ward, 'unknown') as ward,
    coalesce(area_lsoa.lsoa21, 'unknown') as lsoa,
    placed.membership,
    sum(placed.records)::bigint as records,
from placed
left join area_ward on area_ward.ward = placed.ward and area_ward.borough = placed.borough
left join area_lsoa on area_lsoa.lsoa21 = placed.lsoa and area_lsoa.borough = placed.borough
group by all
order by placed.borough, placed.period, ward, lsoa, placed.membership
