-- a series of files that overlap
select
    family,
    geography,
    offence_group,
    count(*) as files,
from published_vintage
group by family, geography, offence_group
having count(*) > 2 or count(*) > 1 and min(last_month) >= max(first_month)
