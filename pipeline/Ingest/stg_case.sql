-- grain: one row per event of a case (source, borough, case_ref, kind, event_date)
-- reads: raw_case, lake_snapshot, area_lsoa_place, area_ward
-- notes: borough is the one whose service holds the case, from the file; the home's small area only where the file names none. References of two
-- boroughs never meet. Where extracts overlap, the events of a period are those of the extract that ends last (then: received last), so that an event
-- taken back or corrected is not counted twice. An event without a person's reference is a person of its own
with placed as (
    select
        raw_case.*,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.file,
        lake_snapshot.received,
        lake_snapshot.as_of as extract_as_of,
        coalesce(raw_case.period_end, lake_snapshot.as_of) as extract_end,
        coalesce(nullif(raw_case.borough, 'unknown'), place.borough, ward.borough, 'unknown') as case_borough,
        if(raw_case.lsoa is null, ward.ward, place.ward) as ward_current,
        place.lsoa21,
    from raw_case
    join lake_snapshot
        on raw_case.filename = lake_snapshot.path
    left join area_lsoa_place as place
        on raw_case.lsoa = place.lsoa
    left join area_ward as ward
        on raw_case.ward = ward.ward
),

extracts as (
    select source, case_borough, snapshot, received, period_start, period_end, extract_end,
    from placed
    where period_start is not null and period_end is not null
    group by all
),

standing as (
    select placed.*
    from placed
    anti join extracts as later
        on later.source = placed.source
        and later.case_borough = placed.case_borough
        and placed.event_date between later.period_start and later.period_end
        and (later.extract_end, later.received, later.snapshot) > (placed.extract_end, placed.received, placed.snapshot)
)

select
    source,
    snapshot,
    file,
    line,
    extract_as_of,
    period_start,
    period_end,
    case_ref,
    coalesce(person_ref, 'case ' || case_ref) as person,
    person_ref,
    event_date,
    kind,
    case_borough as borough,
    ward_current,
    lsoa21,
    age,
    sex,
    ethnicity,
    domestic_abuse,
    exploitation,
    gang,
    weapon,
    mental_health,
    substance,
from standing
qualify row_number() over (
    partition by source, case_borough, case_ref, kind, event_date
    order by extract_end desc, received desc, snapshot desc, line desc
) = 1
order by source, case_borough, case_ref, kind, event_date
