-- grain: one row per area and borough in it
-- reads: borough
-- notes: comparators hold the 32 boroughs of the London agreement; the City of London is an area of its own only
with members as (
    select code as area, code as borough, from borough
    union all
    select 'london-32' as area, code as borough, from borough where in_scheme
    union all
    select part || '-london' as area, code as borough, from borough where in_scheme
)

select area, borough, count(*) over (partition by area) as boroughs,
from members
order by area, borough
