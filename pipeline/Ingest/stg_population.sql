-- grain: one row per area of London, year, age band, sex and basis
-- reads: raw_population, lake_snapshot, area_lsoa, area_lsoa_change
-- notes: boroughs and small areas (LSOA 2021, and LSOA 2011 of estimates made on them);
-- both ages empty is all ages, 85 and over has no upper age. Where two files give a figure, the one
-- received later is used
with placed as (
    select
        raw_population.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.received,
        if(raw_population.area_code like 'E01%', 'lsoa', 'borough') as level,
    from raw_population
    join lake_snapshot
        on raw_population.filename = lake_snapshot.path
    where raw_population.area_code like 'E09%' or raw_population.area_code in (select lsoa21 from area_lsoa)
        or raw_population.area_code in (select lsoa11 from area_lsoa_change)
),

latest as (
    select *
    from placed
    where population is not null
    qualify row_number() over (
        partition by area_code, year, age_from, age_to, sex, basis
        order by received desc, snapshot desc, line desc
    ) = 1
)

select
    source,
    snapshot,
    line,
    level as geography,
    area_code,
    area_name,
    year,
    age_from,
    age_to,
    sex,
    population,
    basis,
from latest
order by basis, geography, area_code, year, sex, age_from nulls first
