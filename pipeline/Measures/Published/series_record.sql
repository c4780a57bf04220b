-- grain: one row per measure, borough, period, breakdown, category and count of a published series in it
-- reads: stg_published_count, measure, period_month, year_month, borough
-- notes: a measure of measures.json names its series (offence group) and subgroup; subtypes overlap, so one is taken and none are added up. Hate crime
-- strands overlap too. recording_delay compares the month recorded with the month of the offence; a year before 1930 is a placeholder
-- as: view
with months as (
    select period, kind, month, from period_month
    union all
    select period, kind, month, from year_month
),

counts as (
    select stg_published_count.*, stg_published_count.family || '/' || stg_published_count.offence_group as series,
    from stg_published_count
    where geography = 'borough' and family <> 'mps-recorded-crime' and borough in (select code from borough)
        and measure in ('offences', 'victims', 'accused', 'incidents')
),

strands as (
    select counts.*,
        case offence_subgroup
            when 'Racist Crime' then 'racist'
            when 'Faith Crime' then 'faith'
            when 'Antisemitic Crime' then 'antisemitic'
            when 'Islamophobic Crime' then 'islamophobic'
            when 'Homophobic Crime' then 'homophobic'
            when 'Transphobic Crime' then 'transphobic'
            when 'Disability Crime' then 'disability'
        end as strand,
    from counts
    where series = 'mps-dashboard/Hate Crime'
),

cells as (
    select measure.measure, counts.borough, counts.month, '' as breakdown, '' as category, counts.count as events, counts.source, counts.snapshot, counts.line,
    from counts
    join measure on measure.source = counts.series and measure.subgroup in ('', counts.offence_subgroup)
    union all
    select 'hate-crime' as measure, borough, month, 'hate_strand' as breakdown, strand as category, count as events, source, snapshot, line,
    from strands
    where strand is not null
    union all
    select 'vawg' as measure, borough, month, 'recording_delay' as breakdown,
        case
            when offence_month is null or offence_month < date '1930-01-01' or offence_month > month then 'unknown'
            when datediff('month', offence_month, month) = 0 then 'same_month'
            when datediff('month', offence_month, month) < 12 then 'within_year'
            else 'later'
        end as category,
        count as events, source, snapshot, line,
    from counts
    where series = 'mps-vawg/Offences by place'
    union all
    select 'homicide-accused' as measure, borough, month, 'accused_age' as breakdown,
        if(category in ('10 to 14', '15 to 19', '20 to 24'), 'under_25', '25_and_over') as category,
        count as events, source, snapshot, line,
    from counts
    where series = 'mps-homicide-accused/Homicide accused'
)

select
    cells.measure,
    cells.borough,
    months.period,
    cells.breakdown,
    cells.category,
    cells.events as counted,
    null::varchar as unit,
    cells.source,
    cells.snapshot,
    cells.line,
    'the count of ' || strftime(cells.month, '%Y-%m') as reason,
from cells
join months on months.month = cells.month
where cells.breakdown = '' or months.kind = 'window'
