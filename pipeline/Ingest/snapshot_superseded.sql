-- grain: one row per file of a source whose every row is in later files
-- reads: keyed_row, lake_snapshot
-- notes: rows are the same record when the columns of the variable retention_key are the same (a 128-bit hash of them); later is the later as-of date, as
-- in the staging relations. A file that holds one record of its own is not superseded
with keyed as (
    select
        keyed_row.filename,
        lake_snapshot.as_of,
        lake_snapshot.snapshot,
        md5(row(*columns(c -> list_contains(getvariable('retention_key'), c)))::varchar) as record,
    from keyed_row
    join lake_snapshot
        on keyed_row.filename = lake_snapshot.path
),

latest as (
    select
        record,
        max(row(as_of, snapshot)) as newest,
    from keyed
    group by record
)

select
    keyed.filename,
    count(*) as row_count,
from keyed
join latest
    on keyed.record = latest.record
group by keyed.filename
having bool_and(row(keyed.as_of, keyed.snapshot) < latest.newest)
order by keyed.filename
