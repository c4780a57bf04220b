-- grain: one row per area and borough in it
-- reads: area_member, similar_borough
-- notes: the areas of area_member, and for each borough 'similar-' and its code: the boroughs most like it
with members as (
    select area, borough, from area_member
    union all
    select 'similar-' || borough as area, neighbour as borough, from similar_borough
)

select area, borough, count(*) over (partition by area) as boroughs,
from members
order by area, borough
