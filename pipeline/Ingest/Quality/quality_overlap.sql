-- grain: one row per newest file of a family and older file of the family that has some of its months
-- reads: quality_series, quality_profile
-- notes: the same months as two files tell them. before and after are the sums over the months that both have; areas counts the boroughs or areas
-- whose sums differ, and area is the one with the largest difference of at least ten
with newest as (
    select *
    from quality_series
    qualify row_number() over (partition by source, family order by as_of desc, age, snapshot desc) = 1
),

pairs as (
    select
        newest.source,
        newest.family,
        newest.path as path,
        older.path as other,
        older.as_of as other_as_of,
    from newest
    join quality_series as older
        on newest.source = older.source
        and newest.family = older.family
        and newest.path <> older.path
),

shared as (
    select
        pairs.*,
        mine.month,
    from pairs
    join quality_profile as mine
        on pairs.path = mine.filename
        and mine.kind = 'month'
        and mine.month <> ''
    join quality_profile as theirs
        on pairs.other = theirs.filename
        and theirs.kind = 'month'
        and theirs.month = mine.month
),

span as (
    select source, family, path, other, other_as_of, count(*) as months, min(month) as first_month, max(month) as last_month,
    from shared
    group by all
),

sums as (
    select
        shared.path,
        shared.other,
        quality_profile.value as area,
        sum(coalesce(quality_profile.amount, quality_profile.row_count)) filter (where quality_profile.filename = shared.other) as before,
        sum(coalesce(quality_profile.amount, quality_profile.row_count)) filter (where quality_profile.filename = shared.path) as after,
    from shared
    join quality_profile
        on quality_profile.filename in (shared.path, shared.other)
        and quality_profile.month = shared.month
        and quality_profile.kind = 'area'
    group by all
),

differences as (
    select path, other, area, coalesce(before, 0)::bigint as before, coalesce(after, 0)::bigint as after,
    from sums
),

largest as (
    select *
    from differences
    where abs(after - before) >= 10
    qualify row_number() over (partition by path, other order by abs(after - before) desc, area) = 1
),

total as (
    select path, other, sum(before)::bigint as before, sum(after)::bigint as after, count(*) filter (where before <> after) as areas,
    from differences
    group by all
)

select
    span.source,
    span.family,
    span.path,
    span.other,
    span.months,
    span.first_month,
    span.last_month,
    coalesce(total.before, 0) as before,
    coalesce(total.after, 0) as after,
    coalesce(total.areas, 0) as areas,
    coalesce(largest.area, '') as area,
    coalesce(largest.before, 0) as area_before,
    coalesce(largest.after, 0) as area_after,
from span
left join total
    on span.path = total.path
    and span.other = total.other
left join largest
    on span.path = largest.path
    and span.other = largest.other
order by span.source, span.family, span.path, span.other_as_of desc, span.other
