-- grain: one row per measure, borough, period, breakdown and category that has attendances
-- reads: stg_attendance, borough, period_month, area_ward, age_band
-- notes: ambulance attendances where assault was recorded; all emergency department attendances of the assault data set not marked otherwise
with counted as (
    select
        case kind when 'ambulance' then 'ambulance-assault' else 'ed-assault' end as measure,
        borough,
        date_trunc('month', attended_date)::date as month,
        ward_current as ward,
        patient_age,
        patient_sex,
        weapon,
        isodow(attended_date) as weekday,
        attended_hour as hour,
    from stg_attendance
    where borough in (select code from borough)
        and case kind when 'ambulance' then coalesce(assault, '') = 'yes' else coalesce(assault, '') <> 'no' end
),

grouped as (
    select
        counted.measure,
        counted.borough,
        period_month.period,
        case
            when grouping(counted.patient_sex) = 0 then 'patient'
            when grouping(counted.weapon) = 0 then 'attendance_weapon'
            when grouping(counted.hour) = 0 then 'hour_weekday'
            when grouping(counted.ward) = 0 then 'ward'
            else ''
        end as subject,
        counted.ward,
        counted.patient_age,
        counted.patient_sex,
        counted.weapon,
        counted.weekday,
        counted.hour,
        count(*) as attendances,
    from counted
    join period_month on period_month.month = counted.month
    group by grouping sets (
        (counted.measure, counted.borough, period_month.period),
        (counted.measure, counted.borough, period_month.period, counted.patient_age, counted.patient_sex),
        (counted.measure, counted.borough, period_month.period, counted.weapon),
        (counted.measure, counted.borough, period_month.period, counted.weekday, counted.hour),
        (counted.measure, counted.borough, period_month.period, counted.ward)
    )
),

cells as (
    select measure, borough, period, subject as breakdown, '' as category, attendances, from grouped where subject = ''
    union all
    select grouped.measure, grouped.borough, grouped.period, 'patient_age' as breakdown, coalesce(age_band.band, 'unknown') as category, grouped.attendances,
    from grouped
    left join age_band on age_band.age = grouped.patient_age
    where grouped.subject = 'patient'
    union all
    select measure, borough, period, 'patient_sex' as breakdown,
        case when patient_sex in ('female', 'male') then patient_sex else 'unknown' end as category, attendances,
    from grouped
    where subject = 'patient'
    union all
    select measure, borough, period, subject as breakdown, coalesce(weapon, 'unknown') as category, attendances,
    from grouped
    where subject = 'attendance_weapon'
    union all
    select measure, borough, period, subject as breakdown,
        coalesce(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][weekday] || '_' || lpad(hour::varchar, 2, '0'), 'unknown') as category, attendances,
    from grouped
    where subject = 'hour_weekday'
    union all
    select grouped.measure, grouped.borough, grouped.period, grouped.subject as breakdown, coalesce(area_ward.ward, 'unknown') as category, grouped.attendances,
    from grouped
    left join area_ward on area_ward.ward = grouped.ward and area_ward.borough = grouped.borough
    where grouped.subject = 'ward'
)

select measure, borough, period, breakdown, category, sum(attendances)::bigint as numerator,
from cells
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
