-- grain: one row per snapshot of partner data and borough in it
-- reads: stg_case, stg_survey
-- notes: whose data a file of partners holds, so that a borough's documents name only its own; a file all of whose events stand in a later one is not here
select snapshot, borough, sum(records)::bigint as records,
from (
    select snapshot, borough, count(*) as records, from stg_case group by snapshot, borough
    union all
    select snapshot, borough, count(*) as records, from stg_survey group by snapshot, borough
)
group by snapshot, borough
order by snapshot, borough
