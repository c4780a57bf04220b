-- an unchanged area whose code changes
select
    lsoa11,
    lsoa21,
from area_lsoa_change
where change = 'U' and lsoa11 <> lsoa21
