-- grain: one row per series of published counts (family, geography, offence group) and file that gives it
-- reads: raw_published_count, lake_snapshot
-- notes: a series is made of one vintage, never of two. Chosen is the newest that covers the twelve months to the as-of month and is not after it; else
-- the newest that covers them; else the newest that is not after; else the oldest. A historical file joins the recent file that starts in the month
-- after it ends. Wide files (mps-recorded-crime) are chosen by geography, others by offence group, and of their rows those of the newest refresh.
-- Later refreshed wins, then later received
with files as (
    select
        path,
        source as family,
        geography,
        as_of,
        received,
        snapshot,
        strptime(first_month || '-01', '%Y-%m-%d')::date as first_month,
        strptime(vintage || '-01', '%Y-%m-%d')::date as last_month,
    from lake_snapshot
    where relation = 'stg_published_count'
),

-- A dashboard gives some series as types of their own or inside gun crime.
refreshes as (
    select
        filename as path,
        if(offence_subgroup in ('Lethal Barrel Discharge', 'Gun Crime Personal Robbery'), offence_subgroup, coalesce(offence_group, '')) as offence_group,
        refresh_date,
        min(month) as first_month,
        max(month) as last_month,
    from raw_published_count
    where filename in (select path from files where family <> 'mps-recorded-crime')
    group by all
),

newest as (
    select *
    from refreshes
    qualify row_number() over (partition by path, offence_group order by refresh_date desc nulls last) = 1
),

series as (
    select
        path,
        family,
        geography,
        '' as offence_group,
        null::date as refresh_date,
        first_month,
        last_month,
    from files
    where family = 'mps-recorded-crime'
    union all
    select
        files.path,
        files.family,
        '' as geography,
        newest.offence_group,
        newest.refresh_date,
        newest.first_month,
        newest.last_month,
    from files
    join newest
        on files.path = newest.path
),

weighed as (
    select
        series.*,
        coalesce(series.refresh_date, files.as_of) as refreshed,
        files.received,
        files.snapshot,
        series.first_month + interval 36 month < series.last_month as historical,
        series.first_month <= date_trunc('month', getvariable('as_of')) - interval 11 month
            and series.last_month >= date_trunc('month', getvariable('as_of')) as covers,
        series.last_month <= date_trunc('month', getvariable('as_of')) as known_then,
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
            refreshed desc,
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
    refresh_date,
    first_month,
    last_month,
from used
order by family, geography, offence_group, first_month
