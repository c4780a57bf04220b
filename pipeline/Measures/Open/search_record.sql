-- grain: one row per measure, borough, period, breakdown, category and search counted there
-- reads: raw_stop_search, lake_snapshot, area_point, period_month, year_month, borough
-- notes: the rows behind the counts of search_count, for whoever asks of one cell; of files that hold the same searches, as in stg_stop_search, the one
-- with most of them, and of equal ones the last
-- as: view
with months as (
    select period, kind, month, from period_month
    union all
    select period, kind, month, from year_month
),

alike as (
    select
        lake_snapshot.source,
        lake_snapshot.snapshot,
        raw_stop_search.line,
        raw_stop_search.searched_date,
        raw_stop_search.searched_hour,
        (raw_stop_search.longitude * 1000000)::bigint as x,
        (raw_stop_search.latitude * 1000000)::bigint as y,
        coalesce(raw_stop_search.age, 'unknown') as age,
        coalesce(raw_stop_search.sex, 'unknown') as sex,
        coalesce(raw_stop_search.ethnicity, 'unknown') as ethnicity,
        coalesce(raw_stop_search.object, 'unknown') as object,
        coalesce(raw_stop_search.outcome, '') as outcome,
        count(*) over (
            partition by lake_snapshot.snapshot, searched_date, searched_hour, x, y, raw_stop_search.age, raw_stop_search.sex, raw_stop_search.ethnicity,
                raw_stop_search.object, raw_stop_search.outcome
        ) as searches,
    from raw_stop_search
    join lake_snapshot
        on raw_stop_search.filename = lake_snapshot.path
    where raw_stop_search.searched_date <= getvariable('as_of')
),

chosen as (
    select *
    from alike
    qualify dense_rank() over (
        partition by searched_date, searched_hour, x, y, age, sex, ethnicity, object, outcome order by searches desc, snapshot desc
    ) = 1
),

cells as (
    select chosen.*, area_point.borough, date_trunc('month', chosen.searched_date)::date as month,
        unnest([
            'stop-search', if(object = 'weapons', 'stop-search-weapons', null), if(age in ('0-9', '10-17', '18-24'), 'stop-search-under-25', null)
        ]) as measure,
    from chosen
    join area_point on area_point.x = chosen.x and area_point.y = chosen.y
    where area_point.borough in (select code from borough)
),

described as (
    select measure, borough, month, source, snapshot, line,
        unnest([
            {'breakdown': '', 'category': ''},
            {'breakdown': 'search_result', 'category': case outcome when '' then 'unknown' when 'No further action' then 'none' else 'positive' end},
            {'breakdown': 'search_ethnicity', 'category': ethnicity},
            {'breakdown': 'search_age', 'category': age},
            {'breakdown': 'search_object', 'category': object}
        ]) as cell,
    from cells
    where measure is not null
)

select
    described.measure,
    described.borough,
    months.period,
    described.cell.breakdown as breakdown,
    described.cell.category as category,
    1::bigint as counted,
    null::varchar as unit,
    described.source,
    described.snapshot,
    described.line,
    'a search in the borough' as reason,
from described
join months on months.month = described.month
where described.cell.breakdown = '' or months.kind = 'window'
