-- grain: one row per measure, borough, period, breakdown and category that has records
-- reads: crime_month, crime_place, crime_subject, crime_membership, period_month
-- notes: breakdown and category are '' for the whole measure; undetermined is how many more records could be counted
with marked as (
    select crime_membership.measure, crime_month.borough, crime_month.month, crime_month.offence_element, crime_month.membership,
        case when (crime_month.membership & crime_membership.bit) <> 0 then crime_month.records else 0 end as records,
        case when (crime_month.membership & crime_membership.undetermined_bit) <> 0 then crime_month.records else 0 end as undetermined,
    from crime_month
    join crime_membership on (crime_month.membership & (crime_membership.bit | crime_membership.undetermined_bit)) <> 0
),

timed as (
    select marked.measure, marked.borough, period_month.period, period_month.kind, marked.offence_element, marked.membership,
        sum(marked.records)::bigint as records, sum(marked.undetermined)::bigint as undetermined,
    from marked
    join period_month on period_month.month = marked.month
    group by all
),

open_scope as (
    select measure, borough, period, records,
        case
            when offence_element = 'property' then ['property']
            when offence_element = 'unknown' then ['offence_code']
            else list_filter(
                [
                    case when (membership & 1024) <> 0 then 'under_25' end,
                    case when (membership & 2048) <> 0 then 'domestic_abuse' end
                ],
                lambda each: each is not null
            )
        end as strands,
    from timed
    where measure = 'undetermined' and period = '12m'
),

cells as (
    select measure, borough, period, '' as breakdown, '' as category, records, undetermined, from timed
    union all
    select measure, borough, period, 'element' as breakdown, offence_element as category, records, 0 as undetermined,
    from timed
    where kind = 'window'
    union all
    select measure, borough, period, 'strand_overlap' as breakdown,
        case membership & 28
            when 4 then 'u25' when 8 then 'da' when 16 then 'sv' when 12 then 'u25_da' when 20 then 'u25_sv' when 24 then 'da_sv' when 28 then 'u25_da_sv'
        end as category,
        records, 0 as undetermined,
    from timed
    where measure = 'in-scope' and period = '12m' and (membership & 28) <> 0
    union all
    select measure, borough, period, 'undetermined_strand' as breakdown, unnest(strands) as category, records, 0 as undetermined, from open_scope
    union all
    select 'undetermined' as measure, borough, period, 'undetermined_in' as breakdown, measure as category, undetermined as records, 0 as undetermined,
    from timed
    where period = '12m' and undetermined > 0 and measure in ('under-25', 'domestic-abuse', 'sexual-violence')
    union all
    select crime_membership.measure, crime_place.borough, crime_place.period, 'ward' as breakdown, crime_place.ward as category,
        crime_place.records, 0 as undetermined,
    from crime_place
    join crime_membership on (crime_place.membership & crime_membership.bit) <> 0
    union all
    select crime_membership.measure, crime_subject.borough, '12m' as period, crime_subject.breakdown, crime_subject.category,
        crime_subject.records, 0 as undetermined,
    from crime_subject
    join crime_membership on (crime_subject.membership & crime_membership.bit) <> 0
)

select measure, borough, period, breakdown, category, sum(records)::bigint as numerator, sum(undetermined)::bigint as undetermined,
from cells
group by measure, borough, period, breakdown, category
order by measure, borough, period, breakdown, category
