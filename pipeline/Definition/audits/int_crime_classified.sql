-- scope, strands and reason agree, and no record is lost
select
    source,
    file,
    line,
    'scope and strands disagree' as problem,
from int_crime_classified
where excluded = ''
    and scope <> case
        when 'yes' in (under_25, domestic_abuse, sexual_violence, weapon_enabled) then 'in'
        when 'undetermined' in (under_25, domestic_abuse, sexual_violence, weapon_enabled) then 'undetermined'
        else 'out'
    end

union all

select
    source,
    file,
    line,
    'an excluded record is not out' as problem,
from int_crime_classified
where excluded <> ''
    and (scope, under_25, domestic_abuse, sexual_violence, weapon_enabled) <> ('out', 'no', 'no', 'no', 'no')

union all

select
    source,
    file,
    line,
    'a strand is yes without a listed offence' as problem,
from int_crime_classified
where not listed
    and via = 'own'
    and 'yes' in (under_25, domestic_abuse, sexual_violence, weapon_enabled)

union all

select
    source,
    file,
    line,
    'the reason does not open with the scope' as problem,
from int_crime_classified
where not starts_with(reason, scope || ': ')

union all

select
    'all' as source,
    '' as file,
    0 as line,
    'records in and records classified differ' as problem,
where (select count(*) from stg_crime) <> (select count(*) from int_crime_classified)
