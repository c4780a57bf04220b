-- grain: one row per measure, area, period, breakdown and category
-- reads: figure_cell, area_count, resident_population, resident_group, measure, measure_breakdown
-- notes: what every figure is made from; population where the cell has a rate, total where it has a share, undetermined for whole measures of
-- crime records; zero is a count of zero, a cell that no source covers is not here
with counted as (
    select figure_cell.measure, figure_cell.area, figure_cell.period, figure_cell.breakdown, figure_cell.category,
        coalesce(area_count.numerator, 0) as numerator,
        area_count.undetermined,
        area_count.total as own_total,
        case when coalesce(measure_breakdown.population, 'area') not in ('none', 'group') then measure.population end as residents,
        case when measure_breakdown.population = 'group' and measure.population = 'all' then figure_cell.category end as resident_group,
        case when measure_breakdown.population = 'ward' then figure_cell.category else '' end as ward,
        case when measure_breakdown.population = 'band' then figure_cell.category else '' end as age_band,
        case
            when figure_cell.breakdown = '' then measure.share_of
            when measure_breakdown.share = 'measure' then figure_cell.measure
        end as share_of,
        coalesce(measure_breakdown.share, 'none') as share,
    from figure_cell
    join measure on measure.measure = figure_cell.measure
    left join measure_breakdown on measure_breakdown.measure = figure_cell.measure and measure_breakdown.breakdown = figure_cell.breakdown
    left join area_count on area_count.measure = figure_cell.measure and area_count.area = figure_cell.area and area_count.period = figure_cell.period
        and area_count.breakdown = figure_cell.breakdown and area_count.category = figure_cell.category
),

whole as (
    select measure, area, period, numerator, from counted where breakdown = ''
),

summed as (
    select measure, area, period, breakdown, sum(numerator)::bigint as numerator, from counted where share = 'breakdown' group by all
)

select
    counted.measure,
    counted.area,
    counted.period,
    counted.breakdown,
    counted.category,
    counted.numerator,
    coalesce(resident_population.population, resident_group.population) as population,
    coalesce(counted.own_total, summed.numerator, whole.numerator) as total,
    counted.undetermined,
from counted
left join resident_population on resident_population.area = counted.area and resident_population.residents = counted.residents
    and resident_population.ward = counted.ward and resident_population.age_band = counted.age_band
left join resident_group on resident_group.area = counted.area and resident_group.category = counted.resident_group
left join summed on summed.measure = counted.measure and summed.area = counted.area and summed.period = counted.period
    and summed.breakdown = counted.breakdown
left join whole on whole.area = counted.area and whole.period = counted.period and whole.measure = counted.share_of
order by counted.measure, counted.area, counted.period, counted.breakdown, counted.category
