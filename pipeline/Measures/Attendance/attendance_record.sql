-- grain: one row per measure, borough, period, breakdown, category and attendance counted there
-- reads: stg_attendance, borough, period_month, area_ward, age_band
-- notes: ambulance attendances where assault was recorded; all emergency department attendances of the assault data set not marked otherwise
-- as: view
with counted as (
    select
        case stg_attendance.kind when 'ambulance' then 'ambulance-assault' else 'ed-assault' end as measure,
        stg_attendance.borough,
        date_trunc('month', stg_attendance.attended_date)::date as month,
        unnest([
            {'breakdown': '', 'category': ''},
            {'breakdown': 'patient_age', 'category': coalesce(age_band.band, 'unknown')},
            {'breakdown': 'patient_sex', 'category': if(patient_sex in ('female', 'male'), patient_sex, 'unknown')},
            {'breakdown': 'attendance_weapon', 'category': coalesce(weapon, 'unknown')},
            {
                'breakdown': 'hour_weekday',
                'category': coalesce(
                    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][isodow(attended_date)] || '_' || lpad(attended_hour::varchar, 2, '0'), 'unknown'
                )
            },
            {'breakdown': 'ward', 'category': coalesce(area_ward.ward, 'unknown')}
        ]) as cell,
        stg_attendance.source,
        stg_attendance.snapshot,
        stg_attendance.line,
        if(stg_attendance.kind = 'ambulance', 'assault recorded', 'in the assault data set') as reason,
    from stg_attendance
    left join age_band on age_band.age = stg_attendance.patient_age
    left join area_ward on area_ward.ward = stg_attendance.ward_current and area_ward.borough = stg_attendance.borough
    where stg_attendance.borough in (select code from borough)
        and case stg_attendance.kind when 'ambulance' then coalesce(assault, '') = 'yes' else coalesce(assault, '') <> 'no' end
)

select
    counted.measure,
    counted.borough,
    period_month.period,
    counted.cell.breakdown as breakdown,
    counted.cell.category as category,
    1::bigint as counted,
    null::varchar as unit,
    counted.source,
    counted.snapshot,
    counted.line,
    counted.reason,
from counted
join period_month on period_month.month = counted.month
