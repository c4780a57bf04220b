-- grain: one row per borough, month, offence element and membership
-- reads: crime_counted
-- notes: the small table that every window, month and element count is added up from
select borough, month, offence_element, membership, count(*) as records,
from crime_counted
group by borough, month, offence_element, membership
order by borough, month, offence_element, membership
