-- grain: one row per record that some measure counts, in the latest 36 months
-- reads: crime_counted, periods
-- notes: kept as a table because three relations read it; years_back is 0 for the latest twelve months, then 1 and 2
-- as: table in no order
with latest as (
    select from_month, to_month, from periods where period = '12m'
)

select
    borough,
    (datediff('month', month, (select to_month from latest)) // 12)::integer as years_back,
    membership,
    victim_ref,
    victim_age,
    victim_sex,
    victim_ethnicity,
    suspect_age,
    suspect_sex,
    suspect_ethnicity,
    weekday,
    hour,
    location_type,
    ward,
    lsoa,
    knife,
    firearm,
    corrosive,
    weapon_use,
from crime_counted
where month > (select to_month - interval 36 month from latest)
