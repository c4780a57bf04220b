-- grain: one row per borough and month whose street-level crime is whole
-- reads: stg_street, borough
-- notes: violence lies in nearly every borough in nearly every month, so a file of the Metropolitan Police without it in three or more (a sample, a file of
-- one crime type) is not whole
with seen as (
    select force, month, borough,
    from stg_street
    where crime_type = 'Violence and sexual offences' and borough in (select code from borough)
    group by all
),

met as (
    select seen.month, from seen join borough on borough.code = seen.borough and borough.in_scheme where seen.force = 'metropolitan'
    group by seen.month
    having count(*) >= 30
)

select borough, month,
from (
    select borough.code as borough, met.month, from borough, met where borough.in_scheme
    union all
    select seen.borough, seen.month, from seen join borough on borough.code = seen.borough where not borough.in_scheme and seen.force = 'city-of-london'
)
order by borough, month
