-- a ward in two boroughs
select
    ward,
    count(*) as boroughs,
from area_ward
group by ward
having count(*) > 1
