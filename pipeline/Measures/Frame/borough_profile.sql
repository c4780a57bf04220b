-- grain: one row per characteristic and borough of the London agreement
-- reads: stg_population, indicator_part, borough
-- notes: what boroughs are alike or unlike by: residents of the census and their ages, deprivation of small areas and households in the newest period
-- not after the as-of date; a value is numerator over denominator, and a characteristic that a borough lacks has no row
with census as (
    select area_code as borough, age_from, max(population) as population,
    from stg_population
    where basis = 'census-2021'
    group by area_code, age_from
),

residents as (
    select
        borough,
        max(population) filter (age_from is null) as everyone,
        sum(population) filter (age_from < 25) as under_25,
        sum(population) filter (age_from >= 65) as from_65,
    from census
    group by borough
),

deprivation as (
    select measure as characteristic, area as borough, numerator, denominator,
    from indicator_part
    where measure in ('small-areas-deprived-fifth', 'households-deprived') and left(period, 4) <= strftime(getvariable('as_of')::date, '%Y')
    qualify period = max(period) over (partition by measure)
),

characteristics as (
    select 'residents' as characteristic, borough, everyone as numerator, 1 as denominator, from residents
    union all
    select 'residents-under-25' as characteristic, borough, under_25 as numerator, everyone as denominator, from residents
    union all
    select 'residents-from-65' as characteristic, borough, from_65 as numerator, everyone as denominator, from residents
    union all
    select characteristic, borough, numerator, denominator, from deprivation
)

select
    characteristics.characteristic,
    characteristics.borough,
    characteristics.numerator::bigint as numerator,
    characteristics.denominator::bigint as denominator,
from characteristics
join borough on borough.code = characteristics.borough and borough.in_scheme
where characteristics.numerator is not null and characteristics.denominator > 0
order by characteristics.characteristic, characteristics.borough
