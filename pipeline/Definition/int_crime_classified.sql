-- grain: one row per victim-offence (source, crime_ref, victim_ref)
-- reads: stg_crime, int_offence_code, relationship, location_type
-- notes: Steps 2 to 8 of the definition, by the profile in variables. A strand is yes, no or undetermined; strands overlap.
--        Not materialized: the wide rows are streamed twice rather than held twice.
-- as: table in no order
with

coded as not materialized (
    select
        crime.* exclude (victim_age, suspect_age),
        if(crime.victim_age between 0 and 120, crime.victim_age, null) as victim_age,
        if(crime.suspect_age between 0 and 120, crime.suspect_age, null) as suspect_age,
        coalesce(code.offence_class, '') as offence_class,
        coalesce(code.code_row, '') as code_row,
        case
            when code.condition = 'exploitation_flag' and crime.exploitation_flag is distinct from 'yes' then 'other'
            else coalesce(code.offence_element, 'unknown')
        end as offence_element,
        case
            when crime.record_status in ('cancelled', 'transferred', 'no_crime') then crime.record_status
            when crime.terrorism_flag = 'yes' then 'terrorism'
            else ''
        end as excluded,
        coalesce(relationship.connected, 'missing') as connected,
        coalesce(location_type.public = 'yes', false) as in_public,
    from stg_crime as crime
    left join int_offence_code as code
        on crime.offence_code = code.offence_code
    left join relationship
        on trim(crime.relationship) = relationship.term
    left join location_type
        on crime.location_type = location_type.id
),

tested as not materialized (
    select
        *,
        list_contains(getvariable('profile_listed_elements'), offence_element) and excluded = '' as listed,
        -- nothing can be said: an unknown code, or damage that does not say which incident it belongs to
        (offence_element = 'unknown' or offence_element = 'property' and incident_ref is null) and excluded = '' as open,
        offence_element = 'property' and excluded = '' as by_incident,
        if(by_incident, incident_ref, null) as damage_incident,
        -- the youngest known age of those the profile calls affected, and whether one of their ages is not known
        case getvariable('profile_affected') when 'victim' then victim_age when 'suspect' then suspect_age else least(victim_age, suspect_age) end
            as affected_age,
        case getvariable('profile_affected')
            when 'victim' then victim_age is null
            when 'suspect' then suspect_age is null
            else victim_age is null or suspect_age is null
        end as affected_missing,
        -- within the Domestic Abuse Act 2021: both aged 16 or over and personally connected
        case
            when domestic_abuse_flag = 'no' then 'no'
            when least(victim_age, suspect_age) < 16 then 'no'
            when domestic_abuse_flag = 'yes' then 'yes'
            when connected = 'no' then 'no'
            when connected = 'yes' and victim_age is not null and suspect_age is not null then 'yes'
            else 'undetermined'
        end as within_act,
    from coded
),

own as not materialized (
    select
        *,
        case
            when not list_contains(getvariable('profile_strands'), 'under_25') then 'no'
            when open then 'undetermined'
            when not listed then 'no'
            when getvariable('profile_age_under') is null then 'yes'
            when affected_age < getvariable('profile_age_under') then 'yes'
            when affected_missing then 'undetermined'
            else 'no'
        end as own_under_25,
        case
            when not list_contains(getvariable('profile_strands'), 'domestic_abuse') then 'no'
            when open then 'undetermined'
            when not listed then 'no'
            else within_act
        end as own_domestic_abuse,
        case
            when not list_contains(getvariable('profile_strands'), 'sexual_violence') then 'no'
            when open then 'undetermined'
            when not listed then 'no'
            when offence_element in ('rape', 'assault_by_penetration', 'sexual_assault', 'penetration_or_sexual_assault') then 'yes'
            else 'no'
        end as own_sexual_violence,
        case
            when not list_contains(getvariable('profile_strands'), 'weapon_enabled') then 'no'
            when open then 'undetermined'
            when not listed then 'no'
            when knife = 'yes' or firearm = 'section_1' or corrosive = 'yes' then 'yes'
            else 'no'
        end as own_weapon_enabled,
        case
            when 'yes' in (own_under_25, own_domestic_abuse, own_sexual_violence, own_weapon_enabled) then 'in'
            when 'undetermined' in (own_under_25, own_domestic_abuse, own_sexual_violence, own_weapon_enabled) then 'undetermined'
            else 'out'
        end as own_scope,
        coalesce(affected_age < coalesce(getvariable('profile_age_under'), 25), false) as own_young,
    from tested
),

-- incidents with damage; told from two columns, so that the rest is worked out for their records only
damaged as (
    select crime.incident_ref
    from stg_crime as crime
    join int_offence_code as code
        on crime.offence_code = code.offence_code
    where code.offence_element = 'property'
        and crime.incident_ref is not null
),

-- what the listed records of an incident give its property records; 'no' < 'undetermined' < 'yes', so the greatest is the strongest
mates as (
    select
        source,
        incident_ref,
        case
            when bool_or(own_scope = 'in') then 'in'
            when bool_or(own_scope = 'undetermined') then 'undetermined'
            else 'out'
        end as scope,
        coalesce(max(own_under_25) filter (where own_scope = 'in'), max(own_under_25)) as under_25,
        coalesce(max(own_domestic_abuse) filter (where own_scope = 'in'), max(own_domestic_abuse)) as domestic_abuse,
        coalesce(max(own_sexual_violence) filter (where own_scope = 'in'), max(own_sexual_violence)) as sexual_violence,
        coalesce(max(own_weapon_enabled) filter (where own_scope = 'in'), max(own_weapon_enabled)) as weapon_enabled,
        bool_or(own_young and own_scope = 'in') as young,
    from own
    where listed
        and incident_ref in (select incident_ref from damaged)
    group by source, incident_ref
),

settled as not materialized (
    select
        own.*,
        mates.scope as mates_scope,
        coalesce(mates.scope, own.own_scope) as scope,
        coalesce(mates.under_25, own.own_under_25) as under_25,
        coalesce(mates.domestic_abuse, own.own_domestic_abuse) as domestic_abuse,
        coalesce(mates.sexual_violence, own.own_sexual_violence) as sexual_violence,
        coalesce(mates.weapon_enabled, own.own_weapon_enabled) as weapon_enabled,
        coalesce(mates.young, own.own_young) as young,
    from own
    left join mates
        on own.source = mates.source
        and own.damage_incident = mates.incident_ref
),

worded as not materialized (
    select
        *,
        if(getvariable('profile_affected') = 'either', 'victim or suspect', getvariable('profile_affected')) as affected_person,
        concat_ws(', ',
            case
                when under_25 <> 'yes' then null
                when by_incident or getvariable('profile_age_under') is null then getvariable('profile_age_strand')
                else concat(getvariable('profile_age_strand'), ' (', affected_person, ' ', affected_age, ')')
            end,
            case
                when domestic_abuse <> 'yes' then null
                when by_incident then 'domestic_abuse'
                when domestic_abuse_flag = 'yes' then 'domestic_abuse (flag)'
                else 'domestic_abuse (relationship)'
            end,
            if(sexual_violence = 'yes', 'sexual_violence', null),
            if(weapon_enabled = 'yes', 'weapon_enabled', null)
        ) as yes_words,
    from settled
)

select
    source,
    snapshot,
    file,
    line,
    extract_as_of,
    crime_ref,
    victim_ref,
    incident_ref,
    offence_code,
    offence_date,
    offence_hour,
    recorded_date,
    coalesce(offence_date, recorded_date) as event_date,
    borough,
    lsoa,
    lsoa21,
    ward_current,
    ward_found,
    location_type,
    victim_age,
    victim_sex,
    victim_ethnicity,
    suspect_age,
    suspect_sex,
    suspect_ethnicity,
    suspects_listed,
    domestic_abuse_flag,
    relationship,
    knife,
    firearm,
    corrosive,
    weapon_use,
    terrorism_flag,
    exploitation_flag,
    record_status,
    outcome,
    offence_class,
    code_row,
    offence_element,
    listed,
    under_25,
    domestic_abuse,
    sexual_violence,
    weapon_enabled,
    scope,
    if(by_incident, 'incident', 'own') as via,
    case
        when excluded = 'terrorism' then 'out: terrorism, which the Act excludes'
        when excluded = 'no_crime' then 'out: no crime'
        when excluded <> '' then 'out: record ' || excluded
        when offence_element = 'unknown' and offence_code is null then 'undetermined: offence code not recorded'
        when offence_element = 'unknown' then 'undetermined: offence code not in the code table'
        when by_incident and scope = 'in' then 'in: damage in the incident of a record in scope, ' || yes_words
        when by_incident and incident_ref is null then 'undetermined: damage without an incident reference'
        when by_incident and scope = 'undetermined' then 'undetermined: damage in the incident of a record that is undetermined'
        when by_incident and mates_scope is null then 'out: damage in an incident without a listed offence'
        when by_incident then 'out: damage in the incident of listed offences that are out of scope'
        when offence_element = 'exploitation' then 'out: exploitation, counted beside the definition'
        when not listed then 'out: not a listed offence'
        when scope = 'in' then 'in: ' || yes_words
        when scope = 'undetermined' then 'undetermined: ' || concat_ws(' and ',
            if(under_25 = 'undetermined', affected_person || ' age not recorded', null),
            case
                when domestic_abuse <> 'undetermined' then null
                when connected = 'yes' then 'personally connected but an age not recorded'
                else 'domestic abuse not recorded'
            end)
        when domestic_abuse_flag = 'yes' then concat('out: ', affected_person, ' ', affected_age, ' and domestic abuse with a person under 16')
        else concat('out: ', affected_person, ' ', affected_age, ' and no other strand')
    end as reason,
    excluded,
    listed and domestic_abuse_flag = 'yes' and coalesce(victim_age < 16, false) as child_in_domestic_abuse,
    offence_element = 'exploitation' and excluded = '' and young as exploitation_under_25,
    scope = 'in' and under_25 = 'yes' and young and domestic_abuse = 'no' and domestic_abuse_flag is distinct from 'yes' and in_public
        as public_space_youth,
    scope = 'in' and domestic_abuse = 'yes' and 'yes' not in (under_25, sexual_violence, weapon_enabled) as da_only,
from worded
