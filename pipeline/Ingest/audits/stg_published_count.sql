-- a count of a borough and month that two vintages give
select
    family,
    geography,
    borough,
    offence_group,
    month,
    count(distinct vintage) as vintages,
from stg_published_count
group by family, geography, borough, offence_group, month
having count(distinct vintage) > 1
