-- grain: one row per row of an extract (filename, line) whose record is in another row that counts
-- reads: raw_crime, lake_snapshot
-- notes: found on narrow rows, so that the wide ones are streamed. A hash says which keys may be there twice, the key itself decides
with keyed as not materialized (
    select
        raw_crime.filename,
        raw_crime.line,
        raw_crime.crime_ref,
        coalesce(raw_crime.victim_ref, '') as victim_ref,
        lake_snapshot.source,
        lake_snapshot.snapshot,
        lake_snapshot.as_of as extract_as_of,
        hash(lake_snapshot.source, raw_crime.crime_ref, coalesce(raw_crime.victim_ref, '')) as key_hash,
    from raw_crime
    join lake_snapshot
        on raw_crime.filename = lake_snapshot.path
),

shared as (
    select key_hash
    from keyed
    group by key_hash
    having count(*) > 1
),

replaced as (
    select *
    from keyed
    where key_hash in (select key_hash from shared)
    qualify row_number() over (
        partition by source, crime_ref, victim_ref
        order by extract_as_of desc, snapshot desc, line desc
    ) > 1
)

select
    filename,
    line,
from replaced
order by filename, line
