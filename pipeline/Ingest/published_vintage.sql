-- grain: one row per series of published counts (family, geography, offence group) and file that gives it
-- reads: raw_published_count, lake_snapshot
-- notes: a series is made of one vintage, never of two. Chosen is the newest that covers the twelve months to the as-of month and is not after it; else
-- the newest that covers them; else the newest that is not after; else the oldest. A historical file joins the recent file that starts in the month
-- after it ends. Wide files (mps-recorded-crime) are chosen by geography, long ones (mps-dashboard) by offence group. Later received wins
with files as (
    select
        path,
        source as family,
        geography,
        received,
        snapshot,
        strptime(first_month || '-01', '%Y-%m-%d')::date as first_month,
        strptime(vintage || '-01', '%Y-%m-%d')::date as last_month,
    from lake_snapshot
    where relation = 'stg_published_count'
),

series as (
    select
        path,
        family,
        geography,
        '' as offence_group,
    from files
    where geography <> ''
    union all
    select distinct
        files.path,
        files.family,
        '' as geography,
        raw_published_count.offence_group,
    from files
    join raw_published_count
        on files.path = raw_published_count.filename
    where files.geography = ''
),

weighed as (
    select
        series.*,
        files.first_month,
        files.last_month,
        files.received,
        files.snapshot,
        files.first_month + interval 36 month < files.last_month as historical,
        files.first_month <= date_trunc('month', getvariable('as_of')) - interval 11 month
            and files.last_month >= date_trunc('month', getvariable('as_of')) as covers,
        files.last_month <= date_trunc('month', getvariable('as_of')) as known_then,
    from series
    join files
        on series.path = files.path
),

chosen as (
    select *
    from weighed
    qualify row_number() over (
        partition by family, geography, offence_group
        order by
            covers desc,
            known_then desc,
            if(covers or known_then, last_month, null) desc nulls last,
            last_month,
            historical,
            received desc,
            snapshot
    ) = 1
),

joined as (
    select weighed.*
    from weighed
    join chosen
        on weighed.family = chosen.family
        and weighed.geography = chosen.geography
        and weighed.offence_group = chosen.offence_group
        and weighed.last_month + interval 1 month = chosen.first_month
    where weighed.historical
    qualify row_number() over (
        partition by weighed.family, weighed.geography, weighed.offence_group
        order by weighed.received desc, weighed.snapshot
    ) = 1
),

used as (
    from chosen
    union all
    from joined
)

select
    family,
    geography,
    offence_group,
    path,
    first_month,
    last_month,
from used
order by family, geography, offence_group, first_month
