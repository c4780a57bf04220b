-- grain: one row per point at which somebody was searched
-- reads: stg_stop_search, area_edge
-- notes: a point is in a borough when a line from it to the east crosses the borough's boundary an odd number of times (ray casting; holes and islands
-- need no care). Only boroughs whose box holds the point are tried. Of two boroughs that overlap where boundaries are simplified the lower code is taken;
-- 'outside' is in no borough, or in a gap between two
with points as (
    select distinct x, y,
    from stg_stop_search
    where x is not null and y is not null and exists (from area_edge)
),

boxes as (
    select
        borough,
        min(least(x1, x2)) as west,
        max(greatest(x1, x2)) as east,
        min(y1) as south,
        max(y2) as north,
    from area_edge
    group by borough
),

candidates as (
    select points.x, points.y, boxes.borough,
    from points
    join boxes
        on points.x between boxes.west and boxes.east
        and points.y between boxes.south and boxes.north
),

inside as (
    select candidates.x, candidates.y, candidates.borough,
    from candidates
    join area_edge
        on candidates.borough = area_edge.borough
        and area_edge.y1 <= candidates.y
        and candidates.y < area_edge.y2
    where (candidates.x - area_edge.x1) * (area_edge.y2 - area_edge.y1) < (area_edge.x2 - area_edge.x1) * (candidates.y - area_edge.y1)
    group by candidates.x, candidates.y, candidates.borough
    having count(*) % 2 = 1
)

select
    points.x,
    points.y,
    coalesce(min(inside.borough), 'outside') as borough,
from points
left join inside
    on points.x = inside.x
    and points.y = inside.y
group by points.x, points.y
order by points.x, points.y
