-- a current small area that is not placed in itself
select
    lsoa,
    lsoa21,
from area_lsoa_place
where lsoa in (select lsoa21 from area_lsoa) and lsoa21 is distinct from lsoa
