-- grain: one row per file, kind, item, value and month
-- reads: profile_row
-- notes: what the quality report needs of a snapshot, so that its rows are read once. Kinds: month (rows and their amount), filled (rows with a value in
-- the column item), area (by borough or area code), value (by value of the open column item, all months; none where there are more than 300 values),
-- copies (rows that repeat an earlier row's key, told by a hash of 64 bits).
-- Which columns these are the variables profile_* say; where a source has no such column, filename or line stand in and are left out again.
-- A month is text as found: 2026-02, 2021, 2016-17
with by_period as (
    select
        filename,
        columns(c -> c = getvariable('profile_period')) as period,
        columns(c -> c = getvariable('profile_area')) as area,
        count(*) as row_count,
        sum(columns(c -> c = getvariable('profile_amount')))::bigint as amount,
    from profile_row
    group by all
),

counted as (
    select
        filename,
        columns(c -> c = getvariable('profile_period')) as period,
        count(columns(c -> list_contains(getvariable('profile_filled'), c))) as "\0",
    from profile_row
    group by all
),

filled as (
    unpivot counted
    on columns(* exclude (filename, period))
    into name item value row_count
),

valued as (
    select
        filename,
        columns(c -> list_contains(getvariable('profile_values'), c))::varchar as "\0",
        count(*) as counted_rows,
        sum(columns(c -> c = getvariable('profile_amount')))::bigint as counted_amount,
    from (select *, 'none' as nothing from profile_row)
    group by all
),

listed as (
    unpivot valued
    on columns(* exclude (filename, counted_rows, counted_amount))
    into name item value found
),

keyed as (
    select
        filename,
        count(*) - count(distinct hash(*columns(c -> list_contains(getvariable('profile_key'), c)))) as row_count,
    from profile_row
    group by filename
),

together as (
    select filename, 'month' as kind, '' as item, '' as value, period::varchar as period, sum(row_count)::bigint as row_count, sum(amount)::bigint as amount,
    from by_period
    group by all
    union all
    select filename, 'area', '', coalesce(area::varchar, ''), period::varchar, sum(row_count)::bigint, sum(amount)::bigint,
    from by_period
    where area is distinct from filename
    group by all
    union all
    select filename, 'filled', item, '', period::varchar, row_count::bigint, null,
    from filled
    union all
    select filename, 'value', item, found, '', sum(counted_rows)::bigint, sum(counted_amount)::bigint,
    from listed
    where item <> 'nothing'
    group by filename, item, found
    qualify count(*) over (partition by filename, item) <= 300
    union all
    select filename, 'copies', '', '', '', row_count, null,
    from keyed
    where not list_contains(getvariable('profile_key'), 'line')
)

select
    filename,
    kind,
    item,
    value,
    if(period is null or period = filename, '', regexp_replace(period, '^(\d{4}-\d{2})-\d{2}$', '\1')) as month,
    sum(row_count)::bigint as row_count,
    if(getvariable('profile_amount') = 'line', null, sum(amount)::bigint) as amount,
from together
group by all
order by filename, kind, item, value, month
