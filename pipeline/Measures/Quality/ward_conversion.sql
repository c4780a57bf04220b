-- grain: one row per source, borough, ward that is not a current one, and current ward that its records are placed on ('' for none)
-- reads: int_crime_classified, area_ward, borough, periods
-- notes: police records of all windows, in scope or not. A record is placed on a current ward through its small area, LSOA 2011 to LSOA 2021 to ward;
-- without a small area, or with one that was split between wards, it is on none. Nothing where no list of current wards was supplied
with span as (
    select min(from_month) as first_day, max(to_month) + interval 1 month as end_day, from periods
),

named as (
    select source, borough, ward_found, coalesce(ward_current, '') as ward,
    from int_crime_classified
    where excluded = '' and ward_found is not null and borough in (select code from borough)
        and event_date >= (select first_day from span) and event_date < (select end_day from span)
        and exists (from area_ward)
)

select named.source, named.borough, named.ward_found, named.ward, count(*) as records,
from named
anti join area_ward on area_ward.ward = named.ward_found
group by all
order by named.source, named.borough, named.ward_found, named.ward
