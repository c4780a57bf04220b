-- grain: one row per row of the extracts
-- reads: the CSV files of variable files
-- notes: types given, rows that do not fit in reject_errors; then the checks of the contract on every cell, the names of those that fail in a
--        column, bad cells emptied, rows without reference, date or place left out
create table borough as
select unnest([
    'City of London', 'Barking and Dagenham', 'Barnet', 'Bexley', 'Brent', 'Bromley',
    'Camden', 'Croydon', 'Ealing', 'Enfield', 'Greenwich', 'Hackney',
    'Hammersmith and Fulham', 'Haringey', 'Harrow', 'Havering', 'Hillingdon', 'Hounslow',
    'Islington', 'Kensington and Chelsea', 'Kingston upon Thames', 'Lambeth', 'Lewisham', 'Merton',
    'Newham', 'Redbridge', 'Richmond upon Thames', 'Southwark', 'Sutton', 'Tower Hamlets',
    'Waltham Forest', 'Wandsworth', 'Westminster',
    'Unknown'
]) as name;

create table location_type as
select unnest([
    'street', 'dwelling', 'transport', 'licensed', 'retail', 'education', 'park', 'health', 'custody', 'online', 'other'
]) as id;

copy (
    select
        force,
        crime_ref,
        victim_ref,
        incident_ref,
        case when regexp_full_match(offence_code, '[0-9]{1,3}([A-Z]|[./][0-9]{1,2})?') then offence_code end as offence_code,
        offence_date,
        offence_time,
        recorded_date,
        case when borough in (from borough) then borough end as borough,
        case when regexp_full_match(ward_code, 'E05[0-9]{6}') then ward_code end as ward_code,
        case when regexp_full_match(lsoa_code, 'E01[0-9]{6}') then lsoa_code end as lsoa_code,
        case when location_type in (from location_type) then location_type end as location_type,
        case when victim_age between 0 and 120 then victim_age end as victim_age,
        case when victim_sex in ('female', 'male', 'other') then victim_sex end as victim_sex,
        case when victim_ethnicity in ('asian', 'black', 'mixed', 'white', 'other') then victim_ethnicity end as victim_ethnicity,
        case when suspect_age between 0 and 120 then suspect_age end as suspect_age,
        case when suspect_sex in ('female', 'male', 'other') then suspect_sex end as suspect_sex,
        case when suspect_ethnicity in ('asian', 'black', 'mixed', 'white', 'other') then suspect_ethnicity end as suspect_ethnicity,
        case when suspects_listed >= 0 then suspects_listed end as suspects_listed,
        case when domestic_abuse_flag in ('yes', 'no') then domestic_abuse_flag end as domestic_abuse_flag,
        relationship,
        case when knife in ('yes', 'no') then knife end as knife,
        case when firearm in ('section_1', 'other', 'none') then firearm end as firearm,
        case when corrosive in ('yes', 'no') then corrosive end as corrosive,
        case when weapon_use in ('used', 'threatened', 'intimated') then weapon_use end as weapon_use,
        case when terrorism_flag in ('yes', 'no') then terrorism_flag end as terrorism_flag,
        case when exploitation_flag in ('yes', 'no') then exploitation_flag end as exploitation_flag,
        case when record_status in ('recorded', 'cancelled', 'transferred', 'no_crime') then record_status end as record_status,
        outcome,
        list_filter([
            case when not regexp_full_match(offence_code, '[0-9]{1,3}([A-Z]|[./][0-9]{1,2})?') then 'offence_code' end,
            case when not borough in (from borough) then 'borough' end,
            case when not regexp_full_match(ward_code, 'E05[0-9]{6}') then 'ward_code' end,
            case when not regexp_full_match(lsoa_code, 'E01[0-9]{6}') then 'lsoa_code' end,
            case when not location_type in (from location_type) then 'location_type' end,
            case when not victim_age between 0 and 120 then 'victim_age' end,
            case when not victim_sex in ('female', 'male', 'other') then 'victim_sex' end,
            case when not victim_ethnicity in ('asian', 'black', 'mixed', 'white', 'other') then 'victim_ethnicity' end,
            case when not suspect_age between 0 and 120 then 'suspect_age' end,
            case when not suspect_sex in ('female', 'male', 'other') then 'suspect_sex' end,
            case when not suspect_ethnicity in ('asian', 'black', 'mixed', 'white', 'other') then 'suspect_ethnicity' end,
            case when not suspects_listed >= 0 then 'suspects_listed' end,
            case when not domestic_abuse_flag in ('yes', 'no') then 'domestic_abuse_flag' end,
            case when not knife in ('yes', 'no') then 'knife' end,
            case when not firearm in ('section_1', 'other', 'none') then 'firearm' end,
            case when not corrosive in ('yes', 'no') then 'corrosive' end,
            case when not weapon_use in ('used', 'threatened', 'intimated') then 'weapon_use' end,
            case when not terrorism_flag in ('yes', 'no') then 'terrorism_flag' end,
            case when not exploitation_flag in ('yes', 'no') then 'exploitation_flag' end,
            case when not record_status in ('recorded', 'cancelled', 'transferred', 'no_crime') then 'record_status' end
        ], reason -> reason is not null) as reasons
    from read_csv(
        getvariable('files'),
        header = true,
        auto_detect = false,
        delim = ',',
        quote = '"',
        escape = '"',
        store_rejects = true,
        columns = {
            force: 'varchar',
            crime_ref: 'varchar',
            victim_ref: 'varchar',
            incident_ref: 'varchar',
            offence_code: 'varchar',
            offence_date: 'date',
            offence_time: 'time',
            recorded_date: 'date',
            borough: 'varchar',
            ward_code: 'varchar',
            lsoa_code: 'varchar',
            location_type: 'varchar',
            victim_age: 'integer',
            victim_sex: 'varchar',
            victim_ethnicity: 'varchar',
            suspect_age: 'integer',
            suspect_sex: 'varchar',
            suspect_ethnicity: 'varchar',
            suspects_listed: 'integer',
            domestic_abuse_flag: 'varchar',
            relationship: 'varchar',
            knife: 'varchar',
            firearm: 'varchar',
            corrosive: 'varchar',
            weapon_use: 'varchar',
            terrorism_flag: 'varchar',
            exploitation_flag: 'varchar',
            record_status: 'varchar',
            outcome: 'varchar'
        }
    )
    where crime_ref is not null
        and (offence_date is not null or recorded_date is not null)
        and (borough is not null or ward_code is not null or lsoa_code is not null)
) to (getvariable('target')) (format parquet);

create table findings as
select crime_ref, unnest(reasons) as reason
from read_parquet(getvariable('target'))
where len(reasons) > 0
union all
select csv_line, error_message
from reject_errors;
