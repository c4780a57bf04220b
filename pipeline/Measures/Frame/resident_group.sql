-- grain: one row per area and group of residents: a sex, an ethnic group, a fifth of deprivation
-- reads: stg_population, stg_indicator, area_deprivation, area_lsoa, area_lsoa_change, area_member
-- notes: sexes from the newest mid-year estimate (by borough, else added up from small areas, else from Nomis), ethnic groups from the census, fifths
-- from census residents of small areas by the indices of deprivation, fifth-1 the most deprived in England. Basis is the source's year. An area is
-- there when all its boroughs are
with former as (
    select distinct area_lsoa_change.lsoa11, area_lsoa.borough,
    from area_lsoa_change
    join area_lsoa on area_lsoa.lsoa21 = area_lsoa_change.lsoa21
),

estimates as (
    select area_code as borough, sex as category, year, population, 1 as place,
    from stg_population
    where basis = 'ons-estimate' and age_from is null and geography = 'borough'
    union all
    select former.borough, stg_population.sex as category, stg_population.year, sum(stg_population.population)::bigint as population, 2 as place,
    from stg_population
    join former on former.lsoa11 = stg_population.area_code
    where stg_population.basis = 'ons-small-area' and stg_population.age_from is null
    group by all
    union all
    select area_code as borough, sex as category, left(period, 4)::integer as year, max(count)::bigint as population, 3 as place,
    from stg_indicator
    where source = 'nomis-api' and indicator = 'value' and age = 'all ages' and count is not null
    group by all
),

sexes as (
    select borough, category, year::varchar as basis, population,
    from estimates
    where category in ('female', 'male')
    qualify row_number() over (partition by borough, category order by place, year desc) = 1
),

ethnic_groups as (
    select area_code as borough, category, period as basis, count::bigint as population,
    from stg_indicator
    where source = 'census-ethnicity' and area_code like 'E09%' and count is not null
),

counted as (
    select area_lsoa.borough, 'fifth-' || area_deprivation.fifth as category, max(area_deprivation.edition) as basis,
        sum(stg_population.population)::bigint as population,
    from stg_population
    join area_deprivation on area_deprivation.lsoa21 = stg_population.area_code
    join area_lsoa on area_lsoa.lsoa21 = stg_population.area_code
    where stg_population.basis = 'census-2021' and stg_population.age_from is null
    group by area_lsoa.borough, area_deprivation.fifth
),

editions as (
    select borough, max(basis) as basis from counted group by borough
),

fifths as (
    select editions.borough, 'fifth-' || fifth as category, editions.basis, coalesce(counted.population, 0)::bigint as population,
    from editions
    cross join range(1, 6) as each(fifth)
    left join counted on counted.borough = editions.borough and counted.category = 'fifth-' || fifth
),

groups as (
    select borough, 'sex' as grouping_name, category, basis, population from sexes
    union all
    select borough, 'ethnicity' as grouping_name, category, basis, population from ethnic_groups
    union all
    select borough, 'deprivation' as grouping_name, category, basis, population from fifths
),

complete as (
    select area_member.area, groups.grouping_name,
    from groups
    join area_member on area_member.borough = groups.borough
    group by area_member.area, groups.grouping_name
    having count(distinct groups.borough) = max(area_member.boroughs)
)

select area_member.area, groups.grouping_name, groups.category, max(groups.basis) as basis, sum(groups.population)::bigint as population,
from groups
join area_member on area_member.borough = groups.borough
join complete on complete.area = area_member.area and complete.grouping_name = groups.grouping_name
group by area_member.area, groups.grouping_name, groups.category
order by area_member.area, groups.grouping_name, groups.category
