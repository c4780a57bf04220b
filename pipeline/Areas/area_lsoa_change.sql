-- grain: one row per pair of LSOA 2011 and LSOA 2021 of London
-- reads: raw_lookup
-- notes: change is U unchanged, S split, M merged, X irregular
select distinct
    from_code as lsoa11,
    to_code as lsoa21,
    change,
from raw_lookup
where lookup = 'lsoa11-lsoa21' and district_code like 'E09%'
order by lsoa11, lsoa21
