-- grain: one row per attendance (source, attendance_ref)
-- reads: raw_attendance, lake_snapshot, area_lsoa_place, area_ward
-- notes: the same attendance in two extracts is one, and the extract with the later as-of date wins; areas as in stg_crime. An attendance without a
-- reference is known by its line, and those of a site and reporting period are those of the latest extract that holds them
-- as: table in no order
with extracts as (
    select
        raw_attendance.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.file,
        lake_snapshot.as_of as extract_as_of,
    from raw_attendance
    join lake_snapshot
        on raw_attendance.filename = lake_snapshot.path
),

referenced as (
    select *
    from extracts
    where attendance_ref is not null
    qualify row_number() over (
        partition by source, attendance_ref
        order by extract_as_of desc, snapshot desc, line desc
    ) = 1
),

of_period as (
    select *
    from extracts
    where attendance_ref is null
    qualify dense_rank() over (
        partition by source, site_code, period_start
        order by extract_as_of desc, snapshot desc
    ) = 1
),

latest as (
    select * from referenced
    union all
    select * from of_period
)

select
    latest.source,
    latest.snapshot,
    latest.file,
    latest.line,
    latest.extract_as_of,
    case latest.source when 'safestats-las' then 'ambulance' else 'ed' end as kind,
    coalesce(latest.attendance_ref, latest.snapshot || ' ' || latest.line) as attendance_ref,
    latest.attended_date,
    latest.attended_hour,
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
    latest.patient_age,
    latest.patient_sex,
    latest.assault,
    latest.weapon,
    latest.site_code,
    latest.assault_date,
from latest
left join area_lsoa_place as place
    on latest.lsoa = place.lsoa
left join area_ward as ward
    on latest.ward = ward.ward
