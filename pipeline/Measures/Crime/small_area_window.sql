-- grain: one row per area, small area (LSOA 2021) and window of the latest three
-- reads: crime_place, crime_membership, area_lsoa, area_member, covered_period
-- notes: records in scope without domestic-abuse-only ones, because the three windows can lie on both sides of March 2024; zero included, of areas that
-- the records cover in all three; is_top is true in the tenth (rounded up) of the area's small areas with most records, where places tied across the
-- cut are not in it
with windows as (
    select period from (values ('12m'), ('12m-1y'), ('12m-2y')) as latest(period)
),

covered as (
    select covered_period.area
    from covered_period
    join windows on windows.period = covered_period.period
    where covered_period.source = 'safestats-mps-crime' and covered_period.geography = 'borough'
    group by covered_period.area
    having count(*) = 3
),

counted as (
    select crime_place.period, crime_place.lsoa, sum(crime_place.records) as records,
    from crime_place
    join crime_membership on (crime_place.membership & crime_membership.bit) <> 0
    where crime_membership.measure = 'in-scope-without-da-only' and crime_place.lsoa <> 'unknown'
    group by all
),

placed as (
    select covered.area, area_lsoa.lsoa21 as lsoa, windows.period, coalesce(counted.records, 0)::bigint as records,
    from covered
    join area_member on area_member.area = covered.area
    join area_lsoa on area_lsoa.borough = area_member.borough
    cross join windows
    left join counted on counted.period = windows.period and counted.lsoa = area_lsoa.lsoa21
),

ranked as (
    select area, lsoa, period, records,
        count(*) over (partition by area, period) as places,
        rank() over (partition by area, period order by records) as ascending,
    from placed
)

select area, lsoa, period, records, records > 0 and places - ascending + 1 <= (places + 9) // 10 as is_top,
from ranked
order by area, lsoa, period
