-- grain: one row per victim-offence (source, crime_ref, victim_ref)
-- reads: raw_crime, lake_snapshot, stg_crime_superseded, area_lsoa_place, area_ward
-- notes: the same key in two extracts is one record, and the extract with the later as-of date wins; borough is a GSS code, 'unknown' or 'outside'.
-- ward_current comes from the small area, and from the ward column only where there is no small area and the code is a current ward
-- as: view
with extracts as (
    select
        raw_crime.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.file,
        lake_snapshot.as_of as extract_as_of,
    from raw_crime
    join lake_snapshot
        on raw_crime.filename = lake_snapshot.path
),

latest as (
    select extracts.*
    from extracts
    anti join stg_crime_superseded as superseded
        on extracts.filename = superseded.filename
        and extracts.line = superseded.line
)

select
    latest.source,
    latest.snapshot,
    latest.file,
    latest.line,
    latest.extract_as_of,
    latest.crime_ref,
    latest.victim_ref,
    latest.incident_ref,
    latest.offence_code,
    latest.offence_date,
    latest.offence_hour,
    latest.recorded_date,
    case
        when latest.borough in ('unknown', 'outside') then coalesce(place.borough, ward.borough, latest.borough)
        else coalesce(
            latest.borough,
            place.borough,
            ward.borough,
            if(latest.lsoa is not null and exists (from area_lsoa_place), 'outside', 'unknown')
        )
    end as borough,
    latest.ward as ward_found,
    if(latest.lsoa is null, ward.ward, place.ward) as ward_current,
    latest.lsoa,
    place.lsoa21,
    latest.location_type,
    latest.victim_age,
    latest.victim_sex,
    latest.victim_ethnicity,
    latest.suspect_age,
    latest.suspect_sex,
    latest.suspect_ethnicity,
    latest.suspects_listed,
    latest.domestic_abuse_flag,
    latest.relationship,
    latest.knife,
    latest.firearm,
    latest.corrosive,
    latest.weapon_use,
    latest.terrorism_flag,
    latest.exploitation_flag,
    latest.record_status,
    latest.outcome,
from latest
left join area_lsoa_place as place
    on latest.lsoa = place.lsoa
left join area_ward as ward
    on latest.ward = ward.ward
