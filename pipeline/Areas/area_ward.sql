-- grain: one row per current ward of London
-- reads: area_lsoa
-- notes: wards that hold at least one small area; the City's small wards are merged in the lookup
select distinct
    ward,
    ward_name,
    borough,
from area_lsoa
order by ward
