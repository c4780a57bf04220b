-- grain: one row per way in which searches were alike: London date and hour, point, age, sex, ethnic group, object and outcome
-- reads: raw_stop_search, lake_snapshot
-- notes: searches have no reference. Rows alike in one file are searches of their own; the same rows in two files are the same searches issued again, so
-- of the files that hold them the largest number counts. Points in millionths of a degree
with alike as (
    select
        lake_snapshot.snapshot,
        date_trunc('month', raw_stop_search.searched_date)::date as month,
        raw_stop_search.searched_date,
        raw_stop_search.searched_hour,
        (raw_stop_search.longitude * 1000000)::bigint as x,
        (raw_stop_search.latitude * 1000000)::bigint as y,
        coalesce(raw_stop_search.age, 'unknown') as age,
        coalesce(raw_stop_search.sex, 'unknown') as sex,
        coalesce(raw_stop_search.ethnicity, 'unknown') as ethnicity,
        coalesce(raw_stop_search.object, 'unknown') as object,
        coalesce(raw_stop_search.outcome, '') as outcome,
        count(*) as searches,
    from raw_stop_search
    join lake_snapshot
        on raw_stop_search.filename = lake_snapshot.path
    where raw_stop_search.searched_date <= getvariable('as_of')
    group by all
)

select
    month,
    searched_date,
    searched_hour,
    x,
    y,
    age,
    sex,
    ethnicity,
    object,
    outcome,
    max(searches)::bigint as searches,
from alike
group by all
order by searched_date, searched_hour, x, y, age, sex, ethnicity, object, outcome
