-- grain: one row per crime on the streets of police.uk
-- reads: raw_street, lake_snapshot, area_lsoa_place
-- notes: a crime with an id is one row, as the file received last tells it (months are issued again); rows without an id are never made one, and come from
-- the file of their force and month received last. Placed code by code, LSOA of 2011 or 2021: borough 'unknown' without a point, 'outside' beyond London.
-- The outcome is the latest of the outcome files, else the one in the crime's row
-- as: view
with rows as (
    select
        raw_street.*,
        lake_snapshot.received,
        lake_snapshot.snapshot,
    from raw_street
    join lake_snapshot
        on raw_street.filename = lake_snapshot.path
    where raw_street.month <= getvariable('as_of')
),

identified as (
    select *
    from rows
    where record = 'crime' and crime_id is not null
    qualify row_number() over (partition by crime_id order by received desc, month desc, snapshot, line) = 1
),

files as (
    select distinct force, month, filename, received, snapshot,
    from rows
    where record = 'crime'
    qualify row_number() over (partition by force, month order by received desc, snapshot) = 1
),

anonymous as (
    select rows.*
    from rows
    join files
        on rows.force is not distinct from files.force
        and rows.month = files.month
        and rows.filename = files.filename
    where rows.record = 'crime' and rows.crime_id is null
),

crimes as (
    from identified
    union all
    from anonymous
),

outcomes as (
    select crime_id, outcome,
    from rows
    where record = 'outcome'
    qualify row_number() over (partition by crime_id order by month desc, received desc, snapshot, line) = 1
)

select
    crimes.snapshot,
    crimes.line,
    coalesce(crimes.force, '') as force,
    crimes.month,
    crimes.crime_type,
    coalesce(area_lsoa_place.borough, if(crimes.lsoa is null, 'unknown', 'outside')) as borough,
    area_lsoa_place.lsoa21,
    area_lsoa_place.ward,
    coalesce(outcomes.outcome, crimes.outcome) as outcome,
from crimes
left join area_lsoa_place
    on crimes.lsoa = area_lsoa_place.lsoa
left join outcomes
    on crimes.crime_id = outcomes.crime_id
