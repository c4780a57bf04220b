-- grain: one row per measure and geography of a published file
-- reads: measure, measure_indicator, published_vintage, stg_indicator, lake_snapshot
-- notes: the month to which the newest published file that the measure rests on speaks; geography is 'ward' for wards that have a file of their own,
-- otherwise empty. A series has one vintage; a file without a date of its own speaks to the day it came; files that begin after the as-of month are
-- not rested on; small areas stand in for the mid-year estimates of boroughs where those are missing
with series as (
    select
        family || if(offence_group = '', '', '/' || offence_group) as source,
        if(geography = 'ward', 'ward', '') as geography,
        max(last_month) as vintage,
    from published_vintage
    group by all
),

files as (
    select
        if(
            source = 'ons-small-area-population' and 'ons-population' not in (select source from lake_snapshot),
            'ons-population',
            source
        ) as source,
        max(as_of) as vintage,
    from lake_snapshot
    where relation <> 'stg_published_count' and coalesce(first_month, '') <= strftime(getvariable('as_of')::date, '%Y-%m')
    group by all
),

indicators as (
    select measure_indicator.measure, max(lake_snapshot.as_of) as vintage,
    from stg_indicator
    join measure_indicator on measure_indicator.source = stg_indicator.source and measure_indicator.indicator = stg_indicator.indicator
    join lake_snapshot on lake_snapshot.source = stg_indicator.source and lake_snapshot.snapshot = stg_indicator.snapshot
    group by measure_indicator.measure
),

found as (
    select measure.measure, series.geography, series.vintage
    from measure
    join series on series.source = measure.source
    union all
    select measure.measure, '' as geography, files.vintage
    from measure
    join files on files.source = measure.source
    where measure.measure not in (select measure from measure_indicator)
    union all
    select measure, '' as geography, vintage from indicators
)

select measure, geography, strftime(vintage, '%Y-%m') as vintage,
from found
order by measure, geography
