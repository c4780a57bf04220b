-- grain: one row per measure, publisher's area and period
-- reads: stg_indicator, measure_indicator, measure_indicator_category
-- notes: what a published indicator gives for an area as printed: numerator and denominator where all its parts are there, else the value; one part that
-- is suppressed leaves the whole without a number and with its mark. Small areas are counted: those in the wanted tenths, of all
with cells as (
    select measure_indicator.measure, measure_indicator.place, stg_indicator.area_code as area, stg_indicator.period, measure_indicator_category.part,
        measure_indicator.own_base, stg_indicator.value, stg_indicator.lower, stg_indicator.upper, stg_indicator.count, stg_indicator.denominator,
        stg_indicator.status, stg_indicator.reason,
    from stg_indicator
    join measure_indicator on measure_indicator.source = stg_indicator.source and measure_indicator.indicator = stg_indicator.indicator
        and measure_indicator.sex = stg_indicator.sex and measure_indicator.age = stg_indicator.age
        and measure_indicator.category_type = stg_indicator.category_type
    join measure_indicator_category on measure_indicator_category.measure = measure_indicator.measure
        and measure_indicator_category.category = stg_indicator.category
    where measure_indicator.at_most is null and stg_indicator.area_code not like 'E01%'
),

wanted as (
    select measure, count(*) filter (part = 'numerator') as numerators, count(*) filter (part = 'denominator') as denominators,
    from measure_indicator_category
    group by measure
),

summed as (
    select cells.measure, cells.place, cells.area, cells.period,
        case when count(cells.count) filter (cells.part = 'numerator') = max(wanted.numerators)
            then sum(cells.count) filter (cells.part = 'numerator') end as numerator,
        case
            when max(wanted.denominators) = 0 and bool_or(cells.own_base) then max(cells.denominator) filter (cells.part = 'numerator')
            when count(cells.count) filter (cells.part = 'denominator') = max(wanted.denominators)
                then sum(cells.count) filter (cells.part = 'denominator')
        end as denominator,
        case when max(wanted.numerators) = 1 then max(cells.value) filter (cells.part = 'numerator') end as value,
        case when max(wanted.numerators) = 1 then max(cells.lower) filter (cells.part = 'numerator') end as lower,
        case when max(wanted.numerators) = 1 then max(cells.upper) filter (cells.part = 'numerator') end as upper,
        max(cells.status) as status,
        max(cells.reason) as reason,
    from cells
    join wanted on wanted.measure = cells.measure
    group by cells.measure, cells.place, cells.area, cells.period
),

small_areas as (
    select measure_indicator.measure, measure_indicator.place, stg_indicator.borough as area, stg_indicator.period,
        count(*) filter (stg_indicator.value <= measure_indicator.at_most)::decimal(18, 6) as numerator,
        count(*)::decimal(18, 6) as denominator,
        null::decimal(18, 6) as value, null::decimal(18, 6) as lower, null::decimal(18, 6) as upper, '' as status, '' as reason,
    from stg_indicator
    join measure_indicator on measure_indicator.source = stg_indicator.source and measure_indicator.indicator = stg_indicator.indicator
    where measure_indicator.at_most is not null and stg_indicator.area_code like 'E01%' and stg_indicator.value is not null
    group by measure_indicator.measure, measure_indicator.place, stg_indicator.borough, stg_indicator.period
),

found as (
    select measure, place, area, period, numerator, denominator, value, lower, upper, status, reason from summed
    union all
    select measure, place, area, period, numerator, denominator, value, lower, upper, status, reason from small_areas
)

select measure, area, period, numerator::decimal(18, 6) as numerator, denominator::decimal(18, 6) as denominator, value, lower, upper, status, reason,
from found
where numerator is not null or value is not null or status <> ''
qualify row_number() over (partition by measure, area, period order by place) = 1
order by measure, area, period
