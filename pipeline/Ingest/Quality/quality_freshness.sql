-- grain: one row per source and series
-- reads: quality_source, quality_series
-- notes: due is the day by which the next edition is expected: the end of the newest data, one step of the schedule and its lag on. fresh until then,
-- late until one more step has passed, stale after; not judged where the schedule has no step or no lag. Historical files wait for nothing
with newest as (
    select
        quality_series.source,
        quality_series.family as series,
        max(quality_series.as_of) as latest,
    from quality_series
    group by quality_series.source, quality_series.family
),

expected as (
    select
        newest.source,
        newest.series,
        newest.latest,
        case
            when quality_source.lag_days is null or quality_source.step_months + quality_source.step_days = 0 then null
            else newest.latest
                + to_months(quality_source.step_months)
                + to_days(quality_source.step_days + quality_source.lag_days)
        end::date as due,
        quality_source.step_months,
        quality_source.step_days,
    from newest
    join quality_source
        on newest.source = quality_source.source
)

select
    source,
    series,
    latest,
    due,
    case
        when due is null then 'not judged'
        when getvariable('judged_on') <= due then 'fresh'
        when getvariable('judged_on') <= due + to_months(step_months) + to_days(step_days) then 'late'
        else 'stale'
    end as state,
from expected
order by source, series
