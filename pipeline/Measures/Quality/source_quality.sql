-- grain: one row per source, borough, kind and item
-- reads: int_crime_classified, stg_attendance, stg_transport_incident, stg_fire_incident, stg_case, ward_conversion, periods
-- notes: latest twelve months; kind 'complete' counts records with the item filled among those counted, 'excluded' records left out by reason,
-- 'undetermined' records whose scope cannot be told, 'old_ward' those of a ward that is not current by the current ward they are placed on (item is both
-- codes; of all windows); borough 'unknown' and 'outside' hold the records that are in no borough's figures
with latest as (
    select from_month as first_day, to_month + interval 1 month as end_day, from periods where period = '12m'
),

crime as (
    select
        source,
        borough,
        count(*) as held,
        count(*) filter (where excluded = '') as counted,
        count(*) filter (where excluded = '' and scope = 'undetermined') as undetermined,
        count(*) filter (where excluded = 'terrorism') as terrorism,
        count(*) filter (where excluded = 'cancelled') as cancelled,
        count(*) filter (where excluded = 'transferred') as transferred,
        count(*) filter (where excluded = 'no_crime') as no_crime,
        count(*) filter (where excluded = '' and offence_element <> 'unknown') as offence_code,
        count(offence_date) filter (where excluded = '') as offence_date,
        count(offence_hour) filter (where excluded = '') as offence_hour,
        count(victim_ref) filter (where excluded = '') as victim_ref,
        count(victim_age) filter (where excluded = '') as victim_age,
        count(victim_sex) filter (where excluded = '') as victim_sex,
        count(victim_ethnicity) filter (where excluded = '') as victim_ethnicity,
        count(suspect_age) filter (where excluded = '') as suspect_age,
        count(suspect_sex) filter (where excluded = '') as suspect_sex,
        count(suspect_ethnicity) filter (where excluded = '') as suspect_ethnicity,
        count(domestic_abuse_flag) filter (where excluded = '') as domestic_abuse_flag,
        count(relationship) filter (where excluded = '') as relationship,
        count(location_type) filter (where excluded = '') as location_type,
        count(lsoa21) filter (where excluded = '') as small_area,
        count(ward_current) filter (where excluded = '') as ward,
    from int_crime_classified
    where event_date >= (select first_day from latest) and event_date < (select end_day from latest)
    group by source, borough
),

attendance as (
    select
        source,
        borough,
        count(*) as held,
        count(attended_hour) as attended_hour,
        count(patient_age) as patient_age,
        count(patient_sex) as patient_sex,
        count(assault) as assault,
        count(weapon) as weapon,
        count(location_type) as location_type,
        count(lsoa21) as small_area,
        count(ward_current) as ward,
    from stg_attendance
    where attended_date >= (select first_day from latest) and attended_date < (select end_day from latest)
    group by source, borough
),

transport as (
    select
        source,
        borough,
        count(*) as held,
        count(incident_hour) as incident_hour,
        count(kind) as kind,
        count(person_age) as person_age,
        count(person_sex) as person_sex,
        count(location_type) as location_type,
        count(lsoa21) as small_area,
        count(ward_current) as ward,
    from stg_transport_incident
    where incident_date >= (select first_day from latest) and incident_date < (select end_day from latest)
    group by source, borough
),

fire as (
    select
        source,
        borough,
        count(*) as held,
        count(incident_hour) as incident_hour,
        count(incident_group) as kind,
        count(deliberate) as deliberate,
        count(lsoa21) as small_area,
        count(ward_current) as ward,
    from stg_fire_incident
    where incident_date >= (select first_day from latest) and incident_date < (select end_day from latest)
    group by source, borough
),

cases as (
    select
        source,
        borough,
        count(*) as held,
        count(person_ref) as person_ref,
        count(kind) as kind,
        count(age) as age,
        count(sex) as sex,
        count(ethnicity) as ethnicity,
        count(domestic_abuse) as domestic_abuse,
        count(exploitation) as exploitation,
        count(gang) as gang,
        count(weapon) as weapon,
        count(mental_health) as mental_health,
        count(substance) as substance,
        count(lsoa21) as small_area,
        count(ward_current) as ward,
    from stg_case
    where event_date >= (select first_day from latest) and event_date < (select end_day from latest)
    group by source, borough
),

items as (
    select source, borough, unnest([
        {'kind': 'complete', 'item': 'offence_code', 'records': offence_code, 'of_records': counted},
        {'kind': 'complete', 'item': 'offence_date', 'records': offence_date, 'of_records': counted},
        {'kind': 'complete', 'item': 'offence_hour', 'records': offence_hour, 'of_records': counted},
        {'kind': 'complete', 'item': 'victim_ref', 'records': victim_ref, 'of_records': counted},
        {'kind': 'complete', 'item': 'victim_age', 'records': victim_age, 'of_records': counted},
        {'kind': 'complete', 'item': 'victim_sex', 'records': victim_sex, 'of_records': counted},
        {'kind': 'complete', 'item': 'victim_ethnicity', 'records': victim_ethnicity, 'of_records': counted},
        {'kind': 'complete', 'item': 'suspect_age', 'records': suspect_age, 'of_records': counted},
        {'kind': 'complete', 'item': 'suspect_sex', 'records': suspect_sex, 'of_records': counted},
        {'kind': 'complete', 'item': 'suspect_ethnicity', 'records': suspect_ethnicity, 'of_records': counted},
        {'kind': 'complete', 'item': 'domestic_abuse_flag', 'records': domestic_abuse_flag, 'of_records': counted},
        {'kind': 'complete', 'item': 'relationship', 'records': relationship, 'of_records': counted},
        {'kind': 'complete', 'item': 'location_type', 'records': location_type, 'of_records': counted},
        {'kind': 'complete', 'item': 'small_area', 'records': small_area, 'of_records': counted},
        {'kind': 'complete', 'item': 'ward', 'records': ward, 'of_records': counted},
        {'kind': 'undetermined', 'item': 'scope', 'records': undetermined, 'of_records': counted},
        {'kind': 'excluded', 'item': 'terrorism', 'records': terrorism, 'of_records': held},
        {'kind': 'excluded', 'item': 'cancelled', 'records': cancelled, 'of_records': held},
        {'kind': 'excluded', 'item': 'transferred', 'records': transferred, 'of_records': held},
        {'kind': 'excluded', 'item': 'no_crime', 'records': no_crime, 'of_records': held}
    ]) as entry,
    from crime
    union all
    select source, borough, unnest([
        {'kind': 'complete', 'item': 'attended_hour', 'records': attended_hour, 'of_records': held},
        {'kind': 'complete', 'item': 'patient_age', 'records': patient_age, 'of_records': held},
        {'kind': 'complete', 'item': 'patient_sex', 'records': patient_sex, 'of_records': held},
        {'kind': 'complete', 'item': 'assault', 'records': assault, 'of_records': held},
        {'kind': 'complete', 'item': 'weapon', 'records': weapon, 'of_records': held},
        {'kind': 'complete', 'item': 'location_type', 'records': location_type, 'of_records': held},
        {'kind': 'complete', 'item': 'small_area', 'records': small_area, 'of_records': held},
        {'kind': 'complete', 'item': 'ward', 'records': ward, 'of_records': held}
    ]) as entry,
    from attendance
    union all
    select source, borough, unnest([
        {'kind': 'complete', 'item': 'incident_hour', 'records': incident_hour, 'of_records': held},
        {'kind': 'complete', 'item': 'kind', 'records': kind, 'of_records': held},
        {'kind': 'complete', 'item': 'person_age', 'records': person_age, 'of_records': held},
        {'kind': 'complete', 'item': 'person_sex', 'records': person_sex, 'of_records': held},
        {'kind': 'complete', 'item': 'location_type', 'records': location_type, 'of_records': held},
        {'kind': 'complete', 'item': 'small_area', 'records': small_area, 'of_records': held},
        {'kind': 'complete', 'item': 'ward', 'records': ward, 'of_records': held}
    ]) as entry,
    from transport
    union all
    select source, borough, unnest([
        {'kind': 'complete', 'item': 'incident_hour', 'records': incident_hour, 'of_records': held},
        {'kind': 'complete', 'item': 'kind', 'records': kind, 'of_records': held},
        {'kind': 'complete', 'item': 'deliberate', 'records': deliberate, 'of_records': held},
        {'kind': 'complete', 'item': 'small_area', 'records': small_area, 'of_records': held},
        {'kind': 'complete', 'item': 'ward', 'records': ward, 'of_records': held}
    ]) as entry,
    from fire
    union all
    select source, borough, unnest([
        {'kind': 'complete', 'item': 'person_ref', 'records': person_ref, 'of_records': held},
        {'kind': 'complete', 'item': 'kind', 'records': kind, 'of_records': held},
        {'kind': 'complete', 'item': 'age', 'records': age, 'of_records': held},
        {'kind': 'complete', 'item': 'sex', 'records': sex, 'of_records': held},
        {'kind': 'complete', 'item': 'ethnicity', 'records': ethnicity, 'of_records': held},
        {'kind': 'complete', 'item': 'domestic_abuse', 'records': domestic_abuse, 'of_records': held},
        {'kind': 'complete', 'item': 'exploitation', 'records': exploitation, 'of_records': held},
        {'kind': 'complete', 'item': 'gang', 'records': gang, 'of_records': held},
        {'kind': 'complete', 'item': 'weapon', 'records': weapon, 'of_records': held},
        {'kind': 'complete', 'item': 'mental_health', 'records': mental_health, 'of_records': held},
        {'kind': 'complete', 'item': 'substance', 'records': substance, 'of_records': held},
        {'kind': 'complete', 'item': 'small_area', 'records': small_area, 'of_records': held},
        {'kind': 'complete', 'item': 'ward', 'records': ward, 'of_records': held}
    ]) as entry,
    from cases
    union all
    select source, borough, {
        'kind': 'old_ward',
        'item': rtrim(ward_found || ' ' || ward),
        'records': records,
        'of_records': sum(records) over (partition by source, borough, ward_found)::bigint
    } as entry,
    from ward_conversion
)

select source, borough, entry.kind as kind, entry.item as item, entry.records as records, entry.of_records as of_records,
from items
order by source, borough, kind, item
