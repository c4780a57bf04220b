-- grain: one row per edge of a borough's boundary that is not level
-- reads: raw_boundary, lake_snapshot
-- notes: from the newest file of boroughs; in millionths of a degree, so that places are worked out in whole numbers; (x1, y1) is the southern end
with newest as (
    select path
    from lake_snapshot
    where source = 'boundaries' and geography = 'borough'
    order by as_of desc, received desc, snapshot
    limit 1
),

vertices as (
    select
        area_code as borough,
        ring,
        point,
        (longitude * 1000000)::bigint as x,
        (latitude * 1000000)::bigint as y,
    from raw_boundary
    where filename in (select path from newest) and area_code like 'E09%'
),

ends as (
    select
        borough,
        ring,
        point,
        x,
        y,
        lead(x) over (partition by borough, ring order by point) as next_x,
        lead(y) over (partition by borough, ring order by point) as next_y,
    from vertices
)

select
    borough,
    ring,
    point,
    if(y < next_y, x, next_x) as x1,
    least(y, next_y) as y1,
    if(y < next_y, next_x, x) as x2,
    greatest(y, next_y) as y2,
from ends
where y <> next_y
order by borough, ring, point
