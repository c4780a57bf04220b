-- grain: one row per borough, membership, subject and the values of the subject, in the latest twelve months
-- reads: crime_recent
-- notes: one pass for all subjects: victim, suspect, their ethnic groups, time, place type, weapon; values as recorded, bands come later
select
    borough,
    membership,
    case
        when grouping(victim_sex) = 0 then 'victim'
        when grouping(victim_ethnicity) = 0 then 'victim_ethnicity'
        when grouping(suspect_sex) = 0 then 'suspect'
        when grouping(suspect_ethnicity) = 0 then 'suspect_ethnicity'
        when grouping(hour) = 0 then 'time'
        when grouping(location_type) = 0 then 'location_type'
        else 'weapon'
    end as subject,
    victim_age,
    victim_sex,
    victim_ethnicity,
    suspect_age,
    suspect_sex,
    suspect_ethnicity,
    weekday,
    hour,
    location_type,
    knife,
    firearm,
    corrosive,
    weapon_use,
    count(*) as records,
from crime_recent
where years_back = 0
group by grouping sets (
    (borough, membership, victim_age, victim_sex),
    (borough, membership, victim_ethnicity),
    (borough, membership, suspect_age, suspect_sex),
    (borough, membership, suspect_ethnicity),
    (borough, membership, weekday, hour),
    (borough, membership, location_type),
    (borough, membership, knife, firearm, corrosive, weapon_use)
)
order by all
