-- grain: one row per area, ward, group of residents and age band
-- reads: stg_population, comparator_member, area_lsoa, age_band
-- notes: usual residents of the census; residents is 'all' or 'under-25', age_band '' for all ages of the group, ward '' for the whole area;
-- a borough's total is the published one, wards are sums of small areas by best fit
with census as (
    select area_code, age_from, max(population) as population,
    from stg_population
    where basis = 'census-2021'
    group by area_code, age_from
),

placed as (
    select comparator_member.area, '' as ward, census.age_from, census.population,
    from census
    join comparator_member on comparator_member.borough = census.area_code
    union all
    select area_lsoa.borough as area, area_lsoa.ward, census.age_from, census.population,
    from census
    join area_lsoa on area_lsoa.lsoa21 = census.area_code
),

banded as (
    select placed.area, placed.ward, age_band.band, age_band.under_25, placed.population,
    from placed
    left join age_band on age_band.age = placed.age_from
),

groups as (
    select area, ward, 'all' as residents, '' as age_band, population, from banded where band is null
    union all
    select area, ward, 'all' as residents, band as age_band, population, from banded where band is not null
    union all
    select area, ward, 'under-25' as residents, '' as age_band, population, from banded where under_25
    union all
    select area, ward, 'under-25' as residents, band as age_band, population, from banded where under_25
)

select area, ward, residents, age_band, sum(population)::bigint as population,
from groups
group by area, ward, residents, age_band
order by area, ward, residents, age_band
