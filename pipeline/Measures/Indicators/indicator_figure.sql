-- grain: one row per measure of a published indicator, area and period
-- reads: indicator_part, area_member, measure_indicator
-- notes: boroughs as published. London is the publisher's own row where it prints one (it may hold the City of London), otherwise the sum of the 32
-- boroughs where all have numerator and denominator, otherwise the sum of the publisher's Inner and Outer London; origin says which. Periods are named
-- by their kind: ay2016-17 a school year, fy2016-17 a financial year, 2023, 2026-02; pooled years are joined by an underscore
with printed as (
    select measure,
        case area when 'E12000007' then 'london-32' when 'E13000001' then 'inner-london' when 'E13000002' then 'outer-london' else area end as area,
        period, numerator, denominator, value, lower, upper, status, reason, 'published' as origin, 1 as place,
    from indicator_part
    where area <> 'E92000001'
),

added as (
    select indicator_part.measure, area_member.area, indicator_part.period,
        sum(indicator_part.numerator) as numerator, sum(indicator_part.denominator) as denominator, 'boroughs' as origin, 2 as place,
    from indicator_part
    join measure_indicator on measure_indicator.measure = indicator_part.measure and measure_indicator.place = 1 and measure_indicator.additive
    join area_member on area_member.borough = indicator_part.area and area_member.boroughs > 1
    where indicator_part.numerator is not null and (indicator_part.denominator is not null or measure_indicator.kind = 'count')
    group by indicator_part.measure, area_member.area, indicator_part.period
    having count(*) = max(area_member.boroughs)
    union all
    select indicator_part.measure, 'london-32' as area, indicator_part.period,
        sum(indicator_part.numerator) as numerator, sum(indicator_part.denominator) as denominator, 'parts' as origin, 3 as place,
    from indicator_part
    join measure_indicator on measure_indicator.measure = indicator_part.measure and measure_indicator.place = 1 and measure_indicator.additive
    where indicator_part.area in ('E13000001', 'E13000002') and indicator_part.numerator is not null
        and (indicator_part.denominator is not null or measure_indicator.kind = 'count')
    group by indicator_part.measure, indicator_part.period
    having count(*) = 2
),

all_areas as (
    select measure, area, period, numerator, denominator, value, lower, upper, status, reason, origin, place from printed
    union all
    select measure, area, period, numerator, denominator, null as value, null as lower, null as upper, '' as status, '' as reason, origin, place from added
),

chosen as (
    select *, split_part(period, '_', 1) as first_year, split_part(period, '_', -1) as last_year,
    from all_areas
    qualify row_number() over (partition by measure, area, period order by status <> '', place) = 1
),

dated as (
    select chosen.*,
        measure_indicator.prefix || first_year || if(last_year = first_year, '', '_' || measure_indicator.prefix || last_year) as own_period,
        case
            when measure_indicator.prefix = 'ay' then make_date(left(last_year, 4)::integer + 1, 8, 31)
            when measure_indicator.prefix = 'fy' then make_date(left(last_year, 4)::integer + 1, 3, 31)
            when length(last_year) = 7 and last_year not like '%q%' then last_day((last_year || '-01')::date)
            when last_year like '%q%' then last_day(make_date(left(last_year, 4)::integer, right(last_year, 1)::integer * 3, 1))
            else make_date(left(last_year, 4)::integer, 12, 31)
        end as last_day,
    from chosen
    join measure_indicator on measure_indicator.measure = chosen.measure and measure_indicator.place = 1
)

select measure, area, own_period as period, numerator::decimal(18, 6) as numerator, denominator::decimal(18, 6) as denominator,
    value::decimal(18, 6) as value, lower::decimal(18, 6) as lower, upper::decimal(18, 6) as upper, status, reason, origin,
from dated
where last_day <= getvariable('as_of')
order by measure, area, last_day, period
