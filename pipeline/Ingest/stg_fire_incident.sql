-- grain: one row per incident of the fire brigade (source, incident_ref)
-- reads: raw_incident, lake_snapshot, area_lsoa_place, area_ward
-- notes: published records and the extract stand apart by source, so that no incident is counted twice; the same incident in two files of a source
-- is one, and the file with the later as-of date wins; areas as in stg_crime. The published files give a ward of their own vintage and no small area:
-- a ward that is not a current one is left out
with extracts as (
    select
        raw_incident.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.file,
        lake_snapshot.as_of as extract_as_of,
    from raw_incident
    join lake_snapshot
        on raw_incident.filename = lake_snapshot.path
    where lake_snapshot.source in ('lfb-incidents', 'safestats-fire')
),

latest as (
    select *
    from extracts
    qualify row_number() over (
        partition by source, incident_ref
        order by extract_as_of desc, snapshot desc, line desc
    ) = 1
)

select
    latest.source,
    latest.snapshot,
    latest.file,
    latest.line,
    latest.extract_as_of,
    latest.incident_ref,
    latest.incident_date,
    latest.incident_hour,
    case
        when latest.borough in ('unknown', 'outside') then coalesce(place.borough, ward.borough, latest.borough)
        else coalesce(
            latest.borough,
            place.borough,
            ward.borough,
            if(latest.lsoa is not null and exists (from area_lsoa_place), 'outside', 'unknown')
        )
    end as borough,
    if(latest.lsoa is null, ward.ward, place.ward) as ward_current,
    place.lsoa21,
    latest.incident_group,
    case
        when latest.incident_group <> 'fire' then null
        when latest.detail in ('primary', 'secondary') then latest.detail
        when latest.detail is not null then 'other'
    end as fire_kind,
    latest.deliberate,
from latest
left join area_lsoa_place as place
    on latest.lsoa = place.lsoa
left join area_ward as ward
    on latest.ward = ward.ward
order by latest.source, latest.incident_ref
