-- grain: one row per measure, area and period whose published value is not what its own numerator and denominator give
-- reads: indicator_figure, measure_indicator
-- notes: compared to the last decimal the publisher prints; standardised values are not made of numerator and denominator
with compared as (
    select indicator_figure.measure, indicator_figure.area, indicator_figure.period, indicator_figure.value as published,
        (indicator_figure.numerator * measure_indicator.base / indicator_figure.denominator)::decimal(18, 6) as computed,
        length(rtrim(split_part(indicator_figure.value::varchar, '.', 2), '0')) as decimals,
    from indicator_figure
    join measure_indicator on measure_indicator.measure = indicator_figure.measure and measure_indicator.place = 1
    where indicator_figure.origin = 'published' and measure_indicator.kind in ('proportion', 'rate')
        and indicator_figure.value is not null and indicator_figure.numerator is not null and indicator_figure.denominator > 0
)

select measure, area, period, published, computed,
from compared
where abs(published - computed) > 0.5 * power(0.1, decimals)::decimal(18, 6) + 0.000001
order by measure, area, period
