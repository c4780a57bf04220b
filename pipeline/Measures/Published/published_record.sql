-- grain: one row per measure, borough, period, breakdown, category and published count in it
-- reads: stg_published_count, period_month, area_ward, borough
-- notes: one geography and one measure of a file at a time; overlapping dashboard subtypes are never added up; wards are those of the publication
-- as: view
with subgroups as (
    select
        geography,
        borough,
        area_code,
        month,
        case offence_subgroup
            when 'HOMICIDE' then 'homicide'
            when 'VIOLENCE WITH INJURY' then 'violence_with_injury'
            when 'RAPE' then 'rape'
            when 'OTHER SEXUAL OFFENCES' then 'other_sexual_offences'
            when 'ROBBERY OF PERSONAL PROPERTY' then 'personal_robbery'
        end as subgroup,
        count as offences,
        source,
        snapshot,
        line,
    from stg_published_count
    where family = 'mps-recorded-crime' and geography in ('borough', 'ward') and measure = 'offences'
),

cells as (
    select 'subgroup-proxy' as measure, borough, month, '' as breakdown, '' as category, offences, source, snapshot, line,
    from subgroups
    where geography = 'borough' and subgroup is not null
    union all
    select 'subgroup-proxy' as measure, borough, month, 'subgroup' as breakdown, subgroup as category, offences, source, snapshot, line,
    from subgroups
    where geography = 'borough' and subgroup is not null
    union all
    select 'subgroup-proxy' as measure, subgroups.borough, subgroups.month, 'ward' as breakdown, coalesce(area_ward.ward, 'unknown') as category,
        subgroups.offences, subgroups.source, subgroups.snapshot, subgroups.line,
    from subgroups
    left join area_ward on area_ward.ward = subgroups.area_code and area_ward.borough = subgroups.borough
    where subgroups.geography = 'ward' and subgroups.subgroup is not null
)

select
    cells.measure,
    cells.borough,
    period_month.period,
    cells.breakdown,
    cells.category,
    cells.offences as counted,
    null::varchar as unit,
    cells.source,
    cells.snapshot,
    cells.line,
    'the count of ' || strftime(cells.month, '%Y-%m') as reason,
from cells
join period_month on period_month.month = cells.month
where cells.borough in (select code from borough) and (cells.breakdown = '' or period_month.kind = 'window')
