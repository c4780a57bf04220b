-- grain: one row per LSOA code of London, of 2011 or 2021
-- reads: area_lsoa, area_lsoa_change
-- notes: a code of 2011 that was merged goes to the one area it is part of; one that was split has no LSOA 2021, and a ward or borough only where all
-- its parts lie in the same; records are placed code by code, never file by file, since files mix both vintages
with parts as (
    select
        lsoa21 as lsoa,
        lsoa21,
        ward,
        borough,
    from area_lsoa
    union all
    select
        area_lsoa_change.lsoa11 as lsoa,
        area_lsoa.lsoa21,
        area_lsoa.ward,
        area_lsoa.borough,
    from area_lsoa_change
    join area_lsoa
        on area_lsoa_change.lsoa21 = area_lsoa.lsoa21
    where not exists (from area_lsoa as current_area where current_area.lsoa21 = area_lsoa_change.lsoa11)
)

select
    lsoa,
    if(count(distinct lsoa21) = 1, min(lsoa21), null) as lsoa21,
    if(count(distinct ward) = 1, min(ward), null) as ward,
    if(count(distinct borough) = 1, min(borough), null) as borough,
from parts
group by lsoa
order by lsoa
