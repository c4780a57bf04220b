-- grain: one row per measure, area, period, breakdown and category that the sources can give, zero included
-- reads: measure, measure_breakdown, breakdown_category, breakdown_period, covered_period, area_ward, area_count
-- notes: a cell is there when the source covers the area for the whole period; wards come from the current ward list; small areas, deprivation,
-- concentration, residents and surveys are as counted; people are counted by window, for a person can come again in another month; similar boroughs
-- have whole measures in the latest window and nothing else
with whole as (
    select measure.measure, covered_period.area, covered_period.period, '' as breakdown, '' as category,
    from measure
    join covered_period on covered_period.source = measure.source and covered_period.geography = 'borough'
    where measure.months and (measure.unit <> 'people' or covered_period.kind = 'window') and (covered_period.kind <> 'year' or measure.years)
        and (covered_period.period = '12m' or covered_period.area not like 'similar-%')
),

named as (
    select measure_breakdown.measure, covered_period.area, covered_period.period, measure_breakdown.breakdown, breakdown_category.category,
    from measure_breakdown
    join measure on measure.measure = measure_breakdown.measure and measure.months
    join breakdown_category on breakdown_category.breakdown = measure_breakdown.breakdown
    join breakdown_period on breakdown_period.breakdown = measure_breakdown.breakdown
    join covered_period on covered_period.source = measure.source and covered_period.geography = 'borough' and covered_period.period = breakdown_period.period
    where covered_period.area not like 'similar-%'
),

ward_codes as (
    select borough, ward, from area_ward
    union all
    select distinct borough, 'unknown' as ward, from area_ward
),

wards as (
    select measure_breakdown.measure, covered_period.area, covered_period.period, measure_breakdown.breakdown, ward_codes.ward as category,
    from measure_breakdown
    join measure on measure.measure = measure_breakdown.measure and measure.months
    join breakdown_period on breakdown_period.breakdown = measure_breakdown.breakdown
    join covered_period on covered_period.source = measure.source and covered_period.geography = measure.ward_geography
        and covered_period.period = breakdown_period.period
    join ward_codes on ward_codes.borough = covered_period.area
    where measure_breakdown.breakdown in ('ward', 'case_ward')
),

as_counted as (
    select area_count.measure, area_count.area, area_count.period, area_count.breakdown, area_count.category,
    from area_count
    join measure on measure.measure = area_count.measure
    where (not measure.months or area_count.breakdown in ('lsoa', 'deprivation'))
        and area_count.area not like 'similar-%'
        and (
            measure.source in ('census-population', 'gla-population', 'ons-population', 'partner-survey')
            or (measure.source, area_count.area, area_count.period) in (select (source, area, period) from covered_period where geography = 'borough')
        )
)

select measure, area, period, breakdown, category,
from (
    select measure, area, period, breakdown, category from whole
    union all
    select measure, area, period, breakdown, category from named
    union all
    select measure, area, period, breakdown, category from wards
    union all
    select measure, area, period, breakdown, category from as_counted
)
order by measure, area, period, breakdown, category
