-- grain: one row per victim-offence of the crime reference in the variable crime_reference
-- reads: int_crime_classified, offence_code
-- notes: A record's classification with where it came from and the row of the code table that decided its element.
select
    crime.source,
    crime.snapshot,
    crime.file,
    crime.line,
    crime.offence_code,
    crime.code_row,
    crime.offence_element,
    case
        when crime.code_row like 'group %' then 'every class of ' || crime.code_row
        else coalesce(offence_code.label, '')
    end as code_label,
    coalesce(offence_code.source, '') as code_source,
    coalesce(offence_code.verified, '') as code_verified,
    crime.scope,
    crime.under_25,
    crime.domestic_abuse,
    crime.sexual_violence,
    crime.weapon_enabled,
    crime.via,
    crime.reason,
    crime.excluded,
    getvariable('profile_id') as profile,
from int_crime_classified as crime
left join offence_code
    on crime.code_row = offence_code.code
where crime.crime_ref = getvariable('crime_reference')
order by crime.source, crime.snapshot, crime.line
