-- grain: one row per row of the extracts
-- reads: the CSV files of variable files
-- notes: types given, nothing else checked; rows that do not fit are skipped
copy (
    select *
    from read_csv(
        getvariable('files'),
        header = true,
        auto_detect = false,
        delim = ',',
        quote = '"',
        escape = '"',
        ignore_errors = true,
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
) to (getvariable('target')) (format parquet);
