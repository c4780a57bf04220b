-- grain: one row per newest file of a series, kind and item
-- reads: quality_series, quality_profile, quality_file
-- notes: the newest file against the one before it. Kinds: rows; from and to (first month, last day); column_new, column_gone; value_new, value_gone (item
-- is the column, found the value, of those that chance does not explain); area: a borough or area whose sum jumped. Where the two share months the sums
-- are over those (a revision: by a tenth and more than chance brings, three times the root); where they do not, the last month of each (a level: by a
-- half and five times the root); of at least 20
with pairs as (
    select source, series, path, previous,
    from quality_series
    where age = 1
        and previous is not null
),

facts as (
    select
        pairs.source,
        pairs.series,
        pairs.path,
        mine.rows_kept as rows_after,
        theirs.rows_kept as rows_before,
        mine.first_month as from_after,
        theirs.first_month as from_before,
        strftime(mine.as_of, '%Y-%m-%d') as to_after,
        strftime(theirs.as_of, '%Y-%m-%d') as to_before,
    from pairs
    join quality_file as mine
        on pairs.path = mine.path
    join quality_file as theirs
        on pairs.previous = theirs.path
),

told as (
    select
        pairs.path as newest,
        quality_profile.filename = pairs.path as is_new,
        quality_profile.kind,
        quality_profile.item,
        quality_profile.value,
        sum(quality_profile.row_count)::bigint as row_count,
    from pairs
    join quality_profile
        on quality_profile.filename in (pairs.path, pairs.previous)
    where quality_profile.kind in ('value', 'filled')
        and quality_profile.row_count > 0
    group by all
),

alone as (
    select *
    from told
    qualify count(*) over (partition by newest, kind, item, value) = 1
),

-- A value that would have come less than ten times in a file of the other one's size may be missing from it by chance.
one_sided as (
    select alone.*
    from alone
    join facts
        on alone.newest = facts.path
    where alone.kind = 'filled'
        or alone.is_new and alone.row_count * facts.rows_before >= 10 * facts.rows_after
        or not alone.is_new and alone.row_count * facts.rows_after >= 10 * facts.rows_before
),

-- A column told in one file only has values in one file only: the column says it.
named as (
    select one_sided.*
    from one_sided
    where kind = 'filled'
        or not exists (from one_sided as column_of where column_of.newest = one_sided.newest and column_of.kind = 'filled' and column_of.item = one_sided.item)
),

months as (
    select
        pairs.path,
        pairs.previous,
        quality_profile.month,
        count(*) = 2 as in_both,
        bool_or(quality_profile.filename = pairs.path) as in_mine,
        bool_or(quality_profile.filename = pairs.previous) as in_theirs,
    from pairs
    join quality_profile
        on quality_profile.filename in (pairs.path, pairs.previous)
        and quality_profile.kind = 'month'
        and quality_profile.month <> ''
    group by all
),

compared as (
    select path, previous, true as revision, month as month_after, month as month_before,
    from months
    where in_both
    union all
    select path, previous, false, max(month) filter (where in_mine), max(month) filter (where in_theirs),
    from months
    group by path, previous
    having not bool_or(in_both)
),

sums as (
    select
        compared.path,
        compared.revision,
        quality_profile.value as area,
        coalesce(sum(coalesce(quality_profile.amount, quality_profile.row_count)) filter (
            where quality_profile.filename = compared.previous and quality_profile.month = compared.month_before
        ), 0)::bigint as before,
        coalesce(sum(coalesce(quality_profile.amount, quality_profile.row_count)) filter (
            where quality_profile.filename = compared.path and quality_profile.month = compared.month_after
        ), 0)::bigint as after,
    from compared
    join quality_profile
        on quality_profile.filename in (compared.path, compared.previous)
        and quality_profile.kind = 'area'
    group by all
),

jumps as (
    select path, if(revision, 'revised', 'level') as basis, area, before, after,
    from sums
    where abs(after - before) >= 20
        and pow(after - before, 2) > if(revision, 9, 25) * greatest(before, after)
        and abs(after - before) > if(revision, 0.1, 0.5) * greatest(before, after)
),

changes as (
    select path, 'rows' as kind, '' as item, '' as found, rows_before::varchar as before, rows_after::varchar as after,
    from facts
    union all
    select path, 'from', '', '', from_before, from_after,
    from facts
    where from_before <> from_after
    union all
    select path, 'to', '', '', to_before, to_after,
    from facts
    where to_before <> to_after
    union all
    select newest, if(kind = 'filled', 'column', 'value') || if(is_new, '_new', '_gone'), item, value, '', '',
    from named
    union all
    select path, 'area', basis, area, before::varchar, after::varchar,
    from jumps
)

select
    pairs.source,
    pairs.series,
    pairs.path,
    pairs.previous,
    changes.kind,
    changes.item,
    changes.found,
    changes.before,
    changes.after,
from changes
join pairs
    on changes.path = pairs.path
order by pairs.source, pairs.series, changes.kind, changes.item, changes.found
