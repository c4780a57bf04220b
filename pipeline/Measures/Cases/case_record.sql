-- grain: one row per measure, borough, period, breakdown, category and event or person counted there
-- reads: stg_case, case_measure, borough, period_month, area_ward, age_band
-- notes: events by month and window; people by window only, each once, as the last event of the window describes them, with every factor recorded in
-- it; the row is that event. An event or person of unknown borough is in no borough's figures
-- as: view
with matched as (
    select
        case_measure.measure,
        case_measure.unit,
        case_measure.kinds,
        stg_case.borough,
        stg_case.person,
        stg_case.case_ref,
        stg_case.source,
        stg_case.snapshot,
        stg_case.line,
        stg_case.event_date,
        date_trunc('month', stg_case.event_date)::date as month,
        coalesce(stg_case.kind, 'unknown') as kind,
        coalesce(age_band.band, 'unknown') as age,
        if(stg_case.sex in ('female', 'male'), stg_case.sex, 'unknown') as sex,
        coalesce(stg_case.ethnicity, 'unknown') as ethnicity,
        coalesce(area_ward.ward, 'unknown') as ward,
        list_filter([
            if(domestic_abuse = 'yes', 'domestic_abuse', ''), if(exploitation = 'yes', 'exploitation', ''), if(gang = 'yes', 'gang', ''),
            if(weapon = 'yes', 'weapon', ''), if(mental_health = 'yes', 'mental_health', ''), if(substance = 'yes', 'substance', '')
        ], lambda factor: factor <> '') as factors,
    from stg_case
    join case_measure on case_measure.source = stg_case.source and case_measure.kind in ('', stg_case.kind)
    left join age_band on age_band.age = stg_case.age
    left join area_ward on area_ward.ward = stg_case.ward_current and area_ward.borough = stg_case.borough
    where stg_case.borough in (select code from borough)
        and case case_measure.factor
            when '' then true
            when 'domestic_abuse' then coalesce(domestic_abuse, '') = 'yes'
            when 'exploitation' then coalesce(exploitation, '') = 'yes'
            when 'gang' then coalesce(gang, '') = 'yes'
        end
),

counted as (
    select matched.measure, matched.kinds, matched.borough, period_month.period, matched.kind, matched.age, matched.sex, matched.ethnicity, matched.ward,
        matched.factors, matched.source, matched.snapshot, matched.line, 'an event' as reason,
    from matched
    join period_month on period_month.month = matched.month
    where matched.unit = 'events'
    union all
    select measure, kinds, borough, period, kind, age, sex, ethnicity, ward,
        flatten(list(factors) over (partition by measure, borough, period, person)) as factors,
        source, snapshot, line, 'the last event of a person, who is counted once' as reason,
    from (
        select matched.*, period_month.period,
        from matched
        join period_month on period_month.month = matched.month
        where matched.unit = 'people' and period_month.kind = 'window'
    )
    qualify row_number() over (partition by measure, borough, period, person order by event_date desc, case_ref desc, kind desc, line desc) = 1
),

cells as (
    select measure, borough, period, source, snapshot, line, reason, unnest([
        {'breakdown': '', 'category': ''},
        {'breakdown': 'case_age', 'category': age},
        {'breakdown': 'case_sex', 'category': sex},
        {'breakdown': 'case_ethnicity', 'category': ethnicity},
        {'breakdown': 'case_ward', 'category': ward},
        {'breakdown': kinds, 'category': if(kinds = '', '-', kind)}
    ]) as cell,
    from counted
    union all
    select measure, borough, period, source, snapshot, line, reason, {'breakdown': 'case_factor', 'category': unnest(list_distinct(factors))} as cell,
    from counted
)

select
    measure,
    borough,
    period,
    cell.breakdown as breakdown,
    cell.category as category,
    1::bigint as counted,
    null::varchar as unit,
    source,
    snapshot,
    line,
    reason,
from cells
where (cell.breakdown = '') = (cell.category = '')
