-- grain: one row per borough and month whose stop and search is whole
-- reads: search_placed, borough
-- notes: a month counts when searches lie in all but two of London's boroughs: a file of another force, a stray after midnight or points that no boundary
-- places do not make one. The City of London Police's own file cannot be told apart, so the City is never covered
with seen as (
    select month, from search_placed where borough in (select code from borough where in_scheme) group by month having count(distinct borough) >= 30
)

select borough.code as borough, seen.month,
from borough, seen
where borough.in_scheme
order by borough, month
