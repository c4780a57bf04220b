-- grain: one row per measure, area and five-year age band of victims, by its first year
-- reads: crime_person, crime_membership, figure_cell, measure, measure_breakdown, area_member, stg_population, standard_population
-- notes: latest twelve months, boroughs and London's parts; bands and residents of the census, whose last band takes the standard's bands above it too;
-- a measure of people under 25 has the bands under 25. The row without a band holds the records whose victim's age is not known or in none of them
with census as (
    select area_code as borough, age_from, max(population) as population,
    from stg_population
    where basis = 'census-2021' and geography = 'borough' and age_from is not null
    group by area_code, age_from
),

band as (
    select age_from, coalesce(lead(age_from) over (order by age_from), 121) as next_from,
    from (select distinct age_from from census)
),

weighted as (
    select band.age_from, band.next_from, sum(standard_population.weight)::bigint as standard,
    from band
    join standard_population on standard_population.age_from >= band.age_from and standard_population.age_from < band.next_from
    group by band.age_from, band.next_from
),

measured as (
    select measure.measure, measure.population as residents, crime_membership.bit, figure_cell.area,
    from measure
    join measure_breakdown on measure_breakdown.measure = measure.measure and measure_breakdown.breakdown = 'victim_age'
    join crime_membership on crime_membership.measure = measure.measure
    join figure_cell on figure_cell.measure = measure.measure and figure_cell.period = '12m' and figure_cell.breakdown = ''
    where measure.population in ('all', 'under-25') and figure_cell.area not like 'similar-%'
),

victim as (
    select borough, membership, victim_age, sum(records)::bigint as records,
    from crime_person
    where subject = 'victim'
    group by borough, membership, victim_age
),

counted as (
    select measured.measure, measured.area, weighted.age_from, sum(victim.records)::bigint as records,
    from measured
    join area_member on area_member.area = measured.area
    join victim on victim.borough = area_member.borough and (victim.membership & measured.bit) <> 0
    left join weighted on victim.victim_age >= weighted.age_from and victim.victim_age < weighted.next_from
        and (measured.residents = 'all' or weighted.age_from < 25)
    group by measured.measure, measured.area, weighted.age_from
),

settled as (
    select area_member.area, census.age_from, sum(census.population)::bigint as population,
    from area_member
    join census on census.borough = area_member.borough
    group by area_member.area, census.age_from
    having count(*) = max(area_member.boroughs)
)

select measure, area, age_from, records, population, standard,
from (
    select measured.measure, measured.area, weighted.age_from, coalesce(counted.records, 0)::bigint as records, settled.population, weighted.standard,
    from measured
    cross join weighted
    join settled on settled.area = measured.area and settled.age_from = weighted.age_from
    left join counted on counted.measure = measured.measure and counted.area = measured.area and counted.age_from = weighted.age_from
    where measured.residents = 'all' or weighted.age_from < 25
    union all
    select measured.measure, measured.area, null::bigint as age_from, coalesce(counted.records, 0)::bigint as records,
        null::bigint as population, null::bigint as standard,
    from measured
    left join counted on counted.measure = measured.measure and counted.area = measured.area and counted.age_from is null
)
order by measure, area, age_from nulls last
