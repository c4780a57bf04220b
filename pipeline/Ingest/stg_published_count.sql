-- grain: one row per family, geography, area, offence group and subgroup, measure and month
-- reads: raw_published_count, lake_snapshot, published_vintage
-- notes: counts others published, from one vintage a series, up to the as-of month. A file of boroughs has no area codes: the borough's is used.
-- borough is a GSS code, 'unknown' or 'outside' (airports, other forces), so that London's total keeps them and no borough has them.
-- Zero counts are kept, except of small areas, where they are four in five and a month that is not there is a zero
-- as: view
with chosen as (
    select
        raw_published_count.*,
        lake_snapshot.source as family,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.vintage,
    from raw_published_count
    join lake_snapshot
        on raw_published_count.filename = lake_snapshot.path
    join published_vintage
        on raw_published_count.filename = published_vintage.path
        and published_vintage.offence_group in ('', raw_published_count.offence_group)
    where raw_published_count.month <= getvariable('as_of')
        and (raw_published_count.geography <> 'lsoa' or raw_published_count.count > 0)
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
    offence_group,
    offence_subgroup,
    measure,
    month,
    count,
    refresh_date,
from chosen
