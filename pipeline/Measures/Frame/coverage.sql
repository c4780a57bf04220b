-- grain: one row per source, geography, borough and month covered
-- reads: int_crime_classified, stg_attendance, stg_transport_incident, stg_fire_incident, stg_case, open_month, lake_snapshot, borough
-- notes: an extract covers a borough that has at least a hundredth of the rows of its largest borough (fewer are strays of a neighbour's
-- extract), from its first whole month to the last month of which it holds all but the last week; open data cover their own months; a
-- partner's extract covers the whole months of the period it states, otherwise the months from its first event to the last whole one
with held as (
    select source, snapshot, borough, count(*) as records, from int_crime_classified group by all
    union all
    select source, snapshot, borough, count(*) as records, from stg_attendance group by all
    union all
    select source, snapshot, borough, count(*) as records, from stg_transport_incident group by all
    union all
    select source, snapshot, borough, count(*) as records, from stg_fire_incident group by all
),

weighed as (
    select source, snapshot, borough, records, max(records) over (partition by source, snapshot) as most,
    from held
    where borough in (select code from borough)
),

extracts as (
    select
        weighed.source,
        weighed.borough,
        strptime(lake_snapshot.first_month || '-01', '%Y-%m-%d')::date as first_month,
        (date_trunc('month', lake_snapshot.as_of + 7) - interval 1 month)::date as last_month,
    from weighed
    join lake_snapshot on lake_snapshot.snapshot = weighed.snapshot and lake_snapshot.source = weighed.source
    where weighed.records * 100 >= weighed.most and lake_snapshot.first_month <> ''
),

cases as (
    select
        source,
        borough,
        count(*) as records,
        max(count(*)) over (partition by source, snapshot) as most,
        date_trunc('month', coalesce(min(period_start) + interval 1 month - interval 1 day, min(event_date)))::date as first_month,
        date_trunc('month', coalesce(max(period_end), max(event_date)) + 1 - interval 1 month)::date as last_month,
    from stg_case
    where borough in (select code from borough)
    group by source, snapshot, borough
),

covered as (
    select source, 'borough' as geography, borough, unnest(generate_series(first_month, last_month, interval 1 month))::date as month,
    from extracts
    union
    select source, 'borough' as geography, borough, unnest(generate_series(first_month, last_month, interval 1 month))::date as month,
    from cases
    where records * 100 >= most
    union
    select source, geography, borough, month, from open_month
)

select source, geography, borough, month,
from covered
order by source, geography, borough, month
