-- grain: one row per borough, membership, breakdown and category, in the latest twelve months
-- reads: crime_person, age_band
-- notes: the categories of the standard breakdowns; a record with two weapons is in two rows
with victim as (
    select crime_person.borough, crime_person.membership, coalesce(age_band.band, 'unknown') as band,
        case when crime_person.victim_sex in ('female', 'male') then crime_person.victim_sex else 'unknown' end as sex, crime_person.records,
    from crime_person
    left join age_band on age_band.age = crime_person.victim_age
    where crime_person.subject = 'victim'
),

suspect as (
    select crime_person.borough, crime_person.membership, coalesce(age_band.band, 'unknown') as band,
        case when crime_person.suspect_sex in ('female', 'male') then crime_person.suspect_sex else 'unknown' end as sex, crime_person.records,
    from crime_person
    left join age_band on age_band.age = crime_person.suspect_age
    where crime_person.subject = 'suspect'
),

weapon as (
    select
        borough,
        membership,
        list_filter(
            [
                case when knife = 'yes' then 'knife' end,
                case firearm when 'section_1' then 'firearm_section_1' when 'other' then 'firearm_other' end,
                case when corrosive = 'yes' then 'corrosive' end
            ],
            lambda each: each is not null
        ) as weapons,
        coalesce(weapon_use, 'not_stated') as weapon_use,
        records,
    from crime_person
    where subject = 'weapon'
),

cells as (
    select borough, membership, 'victim_age' as breakdown, band as category, records, from victim
    union all
    select borough, membership, 'victim_sex' as breakdown, sex as category, records, from victim
    union all
    select borough, membership, 'victim_age_sex' as breakdown, band || '_' || sex as category, records, from victim
    union all
    select borough, membership, 'suspect_age' as breakdown, band as category, records, from suspect
    union all
    select borough, membership, 'suspect_sex' as breakdown, sex as category, records, from suspect
    union all
    select borough, membership, 'suspect_age_sex' as breakdown, band || '_' || sex as category, records, from suspect
    union all
    select borough, membership, subject as breakdown, coalesce(victim_ethnicity, suspect_ethnicity, 'unknown') as category, records,
    from crime_person
    where subject in ('victim_ethnicity', 'suspect_ethnicity')
    union all
    select borough, membership, subject as breakdown, coalesce(location_type, 'unknown') as category, records,
    from crime_person
    where subject = 'location_type'
    union all
    select borough, membership, 'hour_weekday' as breakdown,
        coalesce(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][weekday] || '_' || lpad(hour::varchar, 2, '0'), 'unknown') as category, records,
    from crime_person
    where subject = 'time'
    union all
    select borough, membership, 'weapon' as breakdown, unnest(case len(weapons) when 0 then ['none'] else weapons end) as category, records,
    from weapon
    union all
    select borough, membership, 'weapon_use' as breakdown, weapon_use as category, records, from weapon where len(weapons) > 0
)

select borough, membership, breakdown, category, sum(records)::bigint as records,
from cells
group by borough, membership, breakdown, category
order by borough, membership, breakdown, category
