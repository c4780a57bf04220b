-- scope, strands and reason agree, and no record is lost
with checked as (
    select
        source,
        file,
        line,
        case
            when excluded = ''
                and scope <> case
                    when 'yes' in (under_25, domestic_abuse, sexual_violence, weapon_enabled) then 'in'
                    when 'undetermined' in (under_25, domestic_abuse, sexual_violence, weapon_enabled) then 'undetermined'
                    else 'out'
                end
                then 'scope and strands disagree'
            when excluded <> ''
                and (scope, under_25, domestic_abuse, sexual_violence, weapon_enabled) <> ('out', 'no', 'no', 'no', 'no')
                then 'an excluded record is not out'
            when not listed
                and via = 'own'
                and 'yes' in (under_25, domestic_abuse, sexual_violence, weapon_enabled)
                then 'a strand is yes without a listed offence'
            when not starts_with(reason, scope || ': ') then 'the reason does not open with the scope'
        end as problem,
    from int_crime_classified
)

select
    source,
    file,
    line,
    problem,
from checked
where problem is not null

union all

select
    'all' as source,
    '' as file,
    0 as line,
    'records in and records classified differ' as problem,
where (select count(*) from stg_crime) <> (select count(*) from int_crime_classified)
