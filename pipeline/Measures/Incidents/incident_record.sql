-- grain: one row per measure, borough, period, breakdown, category and incident counted there
-- reads: stg_transport_incident, stg_fire_incident, borough, period_month, area_ward, age_band
-- notes: transport: violence, sexual offences, robbery, threats and weapons, not disorder or other incidents. Fire: fires by the brigade's own groups from
-- its published records; deliberate fires from the extract. A fire is counted as a fire, not as violence
-- as: view
with incidents as (
    select
        'transport-incidents' as measure,
        borough,
        date_trunc('month', incident_date)::date as month,
        ward_current as ward,
        'transport_kind' as kinds,
        kind,
        location_type as place,
        person_age,
        person_sex,
        source,
        snapshot,
        line,
        'kind of incident: ' || kind as reason,
    from stg_transport_incident
    where kind in ('violence', 'sexual', 'robbery', 'threat', 'weapon')
    union all
    select
        case source when 'lfb-incidents' then 'fires' else 'deliberate-fires' end as measure,
        borough,
        date_trunc('month', incident_date)::date as month,
        ward_current as ward,
        'fire_kind' as kinds,
        fire_kind as kind,
        null as place,
        null as person_age,
        null as person_sex,
        source,
        snapshot,
        line,
        if(source = 'lfb-incidents', 'a fire', 'a deliberate fire') as reason,
    from stg_fire_incident
    where incident_group = 'fire' and (source = 'lfb-incidents' or deliberate = 'yes')
),

placed as (
    select
        incidents.*,
        coalesce(area_ward.ward, 'unknown') as ward_here,
        coalesce(age_band.band, 'unknown') as age,
    from incidents
    left join area_ward on area_ward.ward = incidents.ward and area_ward.borough = incidents.borough
    left join age_band on age_band.age = incidents.person_age
    where incidents.borough in (select code from borough)
),

cells as (
    select measure, borough, month, source, snapshot, line, reason, unnest([
        {'breakdown': '', 'category': ''},
        {'breakdown': 'ward', 'category': ward_here},
        {'breakdown': kinds, 'category': coalesce(kind, 'unknown')},
        {'breakdown': if(measure = 'transport-incidents', 'transport_place', ''), 'category': coalesce(place, 'unknown')},
        {'breakdown': if(measure = 'transport-incidents', 'victim_age', ''), 'category': age},
        {'breakdown': if(measure = 'transport-incidents', 'victim_sex', ''), 'category': if(person_sex in ('female', 'male'), person_sex, 'unknown')}
    ]) as cell,
    from placed
)

select
    cells.measure,
    cells.borough,
    period_month.period,
    cells.cell.breakdown as breakdown,
    cells.cell.category as category,
    1::bigint as counted,
    null::varchar as unit,
    cells.source,
    cells.snapshot,
    cells.line,
    cells.reason,
from cells
join period_month on period_month.month = cells.month
where (cells.cell.breakdown = '') = (cells.cell.category = '')
