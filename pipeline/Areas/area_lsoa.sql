-- grain: one row per LSOA 2021 of London
-- reads: raw_lookup, lake_snapshot
-- notes: ward by best fit, in the newest ward vintage that is not after the as-of date, or the oldest where all are after it
with vintages as (
    select
        path,
        row_number() over (
            order by
                as_of <= getvariable('as_of') desc,
                if(as_of <= getvariable('as_of'), as_of - date '1900-01-01', date '1900-01-01' - as_of) desc,
                received desc,
                snapshot
        ) as place,
    from lake_snapshot
    where source = 'lookup-lsoa21-ward'
),

pairs as (
    select distinct
        raw_lookup.from_code as lsoa21,
        raw_lookup.from_name as lsoa21_name,
        raw_lookup.to_code as ward,
        raw_lookup.to_name as ward_name,
        raw_lookup.district_code as borough,
    from raw_lookup
    join vintages
        on raw_lookup.filename = vintages.path
        and vintages.place = 1
    where raw_lookup.district_code like 'E09%'
)

select
    lsoa21,
    lsoa21_name,
    ward,
    ward_name,
    borough,
from pairs
order by lsoa21
