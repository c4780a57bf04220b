-- an LSOA in two wards
select
    lsoa21,
    count(*) as wards,
from area_lsoa
group by lsoa21
having count(*) > 1
