-- grain: one row per measure of residents, area, period, breakdown and category
-- reads: resident_population, resident_group, stg_population, area_member
-- notes: census counts stand in the latest window whatever the as-of month; estimates and projections by
-- year, sexes in the year of their estimate, for areas whose boroughs are all there
with estimates as (
    select area_code, year, max(population) as population,
    from stg_population
    where basis in ('estimate', 'projection')
    group by area_code, year
),

official as (
    select area_code, year, max(population) as population,
    from stg_population
    where basis = 'ons-estimate' and age_from is null and sex = 'all' and geography = 'borough'
    group by area_code, year
),

cells as (
    select
        case residents when 'all' then 'residents' else 'residents-under-25' end as measure,
        area,
        '12m' as period,
        case age_band when '' then '' else 'residents_age' end as breakdown,
        age_band as category,
        population as numerator,
    from resident_population
    where ward = '' and (residents = 'all' or age_band = '')
    union all
    select 'residents-projected' as measure, area_member.area, estimates.year::varchar as period, '' as breakdown, '' as category,
        sum(estimates.population) as numerator,
    from estimates
    join area_member on area_member.borough = estimates.area_code
    group by area_member.area, estimates.year
    having count(*) = max(area_member.boroughs)
    union all
    select 'residents-estimated' as measure, area_member.area, official.year::varchar as period, '' as breakdown, '' as category,
        sum(official.population) as numerator,
    from official
    join area_member on area_member.borough = official.area_code
    group by area_member.area, official.year
    having count(*) = max(area_member.boroughs)
    union all
    select 'residents-estimated' as measure, area, max(basis) as period, '' as breakdown, '' as category, sum(population) as numerator,
    from resident_group
    where grouping_name = 'sex' and area not in (select area_member.area from official join area_member on area_member.borough = official.area_code)
    group by area
    union all
    select 'residents-estimated' as measure, area, basis as period, 'residents_sex' as breakdown, category, population as numerator,
    from resident_group
    where grouping_name = 'sex'
    union all
    select 'residents' as measure, area, '12m' as period, 'residents_' || grouping_name as breakdown, category, population as numerator,
    from resident_group
    where grouping_name <> 'sex'
)

select measure, area, period, breakdown, category, numerator::bigint as numerator,
from cells
order by measure, area, period, breakdown, category
