-- grain: one row per measure, area and number of records of one victim (1, 2, 3+)
-- reads: crime_counted, crime_membership, measure_breakdown, periods, area_member
-- notes: victims with a reference, latest twelve months; a victim in two boroughs is one victim of London
with latest as (
    select crime_counted.borough, crime_counted.victim_ref, crime_counted.membership, count(*) as records,
    from crime_counted
    where crime_counted.victim_ref is not null
        and crime_counted.month between (select from_month from periods where period = '12m') and (select to_month from periods where period = '12m')
    group by all
),

victims as (
    select crime_membership.measure, area_member.area, latest.victim_ref, sum(latest.records) as records,
    from latest
    join crime_membership on (latest.membership & crime_membership.bit) <> 0
    join measure_breakdown on measure_breakdown.measure = crime_membership.measure and measure_breakdown.breakdown = 'repeat_victim'
    join area_member on area_member.borough = latest.borough
    group by all
)

select measure, area, case when records >= 3 then '3+' else records::varchar end as category, count(*) as victims,
from victims
group by all
order by measure, area, category
