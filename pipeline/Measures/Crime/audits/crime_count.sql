-- the rows of a breakdown that holds each record once do not add up to the measure
with whole as (
    select measure, borough, period, numerator, from crime_count where breakdown = ''
),

parts as (
    select measure, borough, period, breakdown, sum(numerator) as numerator,
    from crime_count
    where breakdown in ('element', 'ward', 'victim_age', 'victim_sex', 'victim_ethnicity', 'suspect_age', 'suspect_sex', 'location_type', 'hour_weekday')
    group by measure, borough, period, breakdown
)

select parts.measure, parts.borough, parts.period, parts.breakdown, parts.numerator, whole.numerator as whole,
from parts
join whole on whole.measure = parts.measure and whole.borough = parts.borough and whole.period = parts.period
where parts.numerator <> whole.numerator
order by parts.measure, parts.borough, parts.period, parts.breakdown
limit 1
