-- grain: one row per source, indicator, area, period, sex, age, category type and category
-- reads: raw_indicator, lake_snapshot
-- notes: indicators others published, for London's boroughs and their small areas, Inner and Outer London, London and England (GSS codes); rows by
-- school or ward of files that hold several levels are left out. The file received last wins. Pooled years are joined by an underscore. A sheet of
-- Nomis holds two tables under one header, claimants and then their percentage of active residents: rows with fractions are percentages
with told_apart as (
    select
        * exclude (indicator, value, count),
        if(percentages, 'claimants-rate', indicator) as indicator,
        if(percentages, count, value) as value,
        if(percentages, null, count) as count,
    from (
        select *, indicator = 'claimants' and bool_or(count <> floor(count)) over (partition by filename, line) as percentages,
        from raw_indicator
    )
),

placed as (
    select
        raw_indicator.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.received,
        coalesce(raw_indicator.area_code, raw_indicator.borough, raw_indicator.region_code, raw_indicator.country_code) as area,
        replace(coalesce(raw_indicator.period, strftime(raw_indicator.month, '%Y-%m')), ' to ', '_') as own_period,
    from told_apart as raw_indicator
    join lake_snapshot
        on raw_indicator.filename = lake_snapshot.path
    where coalesce(raw_indicator.level, '') in ('', 'national', 'regional', 'region', 'local authority')
),

london as (
    select *
    from placed
    where area like 'E09%' or area in ('E12000007', 'E13000001', 'E13000002', 'E92000001') or area like 'E01%' and (borough is null or borough like 'E09%')
),

latest as (
    select *
    from london
    where own_period is not null
    qualify row_number() over (
        partition by source, indicator, area, own_period, sex, age, category_type, category
        order by received desc, snapshot desc, line desc
    ) = 1
)

select
    source,
    snapshot,
    line,
    indicator,
    area as area_code,
    coalesce(borough, if(area like 'E09%', area, null)) as borough,
    own_period as period,
    coalesce(sex, '') as sex,
    coalesce(age, '') as age,
    coalesce(category_type, '') as category_type,
    coalesce(category, '') as category,
    value,
    lower,
    upper,
    count,
    denominator,
    coalesce(status, '') as status,
    coalesce(reason, '') as reason,
from latest
order by source, indicator, area_code, period, sex, age, category_type, category
