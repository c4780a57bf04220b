-- grain: one row per record that some measure counts, in the windows of the standard periods
-- reads: int_crime_classified, borough, periods
-- notes: membership is the sum of the bits of crime_membership; excluded records and records outside London's boroughs are left out;
-- transport police records are counted apart, because the two sources can cover different months
-- as: view
with marked as (
    select
        borough,
        date_trunc('month', event_date)::date as month,
        case
            when source = 'safestats-btp-crime' then (scope = 'in')::integer * 8192
            else (scope = 'in')::integer
                + (scope = 'in' and not coalesce(da_only, false))::integer * 2
                + (under_25 = 'yes')::integer * 4
                + (domestic_abuse = 'yes')::integer * 8
                + (sexual_violence = 'yes')::integer * 16
                + (scope = 'undetermined')::integer * 32
                + coalesce(public_space_youth, false)::integer * 64
                + coalesce(exploitation_under_25, false)::integer * 128
                + coalesce(child_in_domestic_abuse, false)::integer * 256
                + (
                    scope = 'in'
                    and (coalesce(knife, '') = 'yes' or coalesce(firearm, '') in ('section_1', 'other') or coalesce(corrosive, '') = 'yes')
                )::integer * 512
                + (under_25 = 'undetermined')::integer * 1024
                + (domestic_abuse = 'undetermined')::integer * 2048
                + (sexual_violence = 'undetermined')::integer * 4096
        end as membership,
        offence_element,
        victim_ref,
        victim_age,
        victim_sex,
        victim_ethnicity,
        suspect_age,
        suspect_sex,
        suspect_ethnicity,
        case when offence_date is not null and offence_hour is not null then isodow(offence_date) end as weekday,
        case when offence_date is not null then offence_hour end as hour,
        location_type,
        ward_current as ward,
        lsoa21 as lsoa,
        knife,
        firearm,
        corrosive,
        weapon_use,
        source,
        snapshot,
        line,
        reason,
    from int_crime_classified
    where excluded = ''
        and borough in (select code from borough)
        and event_date >= (select min(from_month) from periods)
        and event_date < (select max(to_month) + interval 1 month from periods)
)

select
    borough,
    month,
    membership,
    offence_element,
    victim_ref,
    victim_age,
    victim_sex,
    victim_ethnicity,
    suspect_age,
    suspect_sex,
    suspect_ethnicity,
    weekday,
    hour,
    location_type,
    ward,
    lsoa,
    knife,
    firearm,
    corrosive,
    weapon_use,
    source,
    snapshot,
    line,
    reason,
from marked
where membership > 0
