-- grain: one row per month, borough and way in which searches were alike
-- reads: stg_stop_search, area_point
-- notes: borough 'unknown' without a point or without boundaries. A positive outcome is anything but no further action and nothing recorded
select
    stg_stop_search.month,
    coalesce(area_point.borough, 'unknown') as borough,
    stg_stop_search.age,
    stg_stop_search.ethnicity,
    stg_stop_search.object,
    case stg_stop_search.outcome when '' then 'unknown' when 'No further action' then 'none' else 'positive' end as result,
    sum(stg_stop_search.searches)::bigint as searches,
from stg_stop_search
left join area_point on area_point.x = stg_stop_search.x and area_point.y = stg_stop_search.y
group by all
order by month, borough, age, ethnicity, object, result
