-- grain: one row per family, geography, area, offence group and subgroup, measure, category, month and month of offence
-- reads: raw_published_count, lake_snapshot, published_vintage
-- notes: counts others published, from one vintage a series, up to the as-of month. A file of boroughs has no area codes: the borough's is used.
-- borough is a GSS code, 'unknown' or 'outside' (airports, other forces), so that London's total keeps them and no borough has them.
-- Zero counts are kept, except of small areas, where they are four in five and a month that is not there is a zero
-- as: view
with named as (
    select
        raw_published_count.*,
        if(offence_subgroup in ('Lethal Barrel Discharge', 'Gun Crime Personal Robbery'), offence_subgroup, coalesce(offence_group, '')) as series,
    from raw_published_count
    where month <= getvariable('as_of')
        and (geography <> 'lsoa' or count > 0)
),

chosen as (
    select
        named.*,
        lake_snapshot.source as family,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.vintage,
    from named
    join lake_snapshot
        on named.filename = lake_snapshot.path
    join published_vintage
        on named.filename = published_vintage.path
        and published_vintage.offence_group in ('', named.series)
        and (published_vintage.refresh_date is null or named.refresh_date = published_vintage.refresh_date)
)

select
    family,
    source,
    snapshot,
    vintage,
    line,
    geography,
    coalesce(area_code, borough, 'unknown') as area_code,
    coalesce(area_name, '') as area_name,
    coalesce(borough, 'unknown') as borough,
    series as offence_group,
    coalesce(offence_subgroup, '') as offence_subgroup,
    measure,
    coalesce(category, '') as category,
    month,
    offence_month,
    count,
    refresh_date,
from chosen
