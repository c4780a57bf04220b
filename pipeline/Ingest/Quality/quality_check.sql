-- grain: one row per source, series and check of the contract
-- reads: quality_expectation, quality_series, quality_profile, quality_month
-- notes: over the newest file of each series; months and band over the newest file of each month of the series' family, band over the last 36 of them.
-- measured is the number the check is about (boroughs, missing months, months outside, share missing, values too many or too few, rows that repeat a
-- key) and detail names what is wrong, at most twelve. state is pass, warn or not judged (the file lacks the column or the months)
with newest as (
    select source, series, family, path,
    from quality_series
    where age = 1
        and not series like '%historical'
),

asked as (
    select quality_expectation.*, newest.series, newest.family, newest.path,
    from quality_expectation
    join newest
        on quality_expectation.source = newest.source
),

file_rows as (
    select filename as path, sum(row_count)::bigint as row_count,
    from quality_profile
    where kind = 'month'
    group by filename
),

boroughs as (
    select asked.source, asked.series, asked.number, count(distinct quality_profile.value) as measured,
    from asked
    join quality_profile
        on asked.path = quality_profile.filename
    where asked.check_name = 'boroughs'
        and quality_profile.kind = 'area'
        and quality_profile.value like 'E09%'
    group by all
),

monthly as (
    select
        asked.source,
        asked.series,
        asked.number,
        asked.check_name,
        asked.at_least,
        asked.at_most,
        quality_month.month,
        quality_month.size,
        strptime(quality_month.month || '-01', '%Y-%m-%d')::date as first_day,
    from asked
    join quality_month
        on asked.source = quality_month.source
        and asked.family = quality_month.family
    where asked.check_name in ('months', 'band')
        and regexp_full_match(quality_month.month, '\d{4}-\d{2}')
),

gaps as (
    select source, series, number, month, first_day,
        lag(first_day) over (partition by source, series, number order by first_day) as before,
    from monthly
    where check_name = 'months'
),

gap as (
    select
        source,
        series,
        number,
        coalesce(sum(datediff('month', before, first_day) - 1), 0)::bigint as measured,
        string_agg(strftime(before + interval 1 month, '%Y-%m'), ', ' order by first_day) filter (where datediff('month', before, first_day) > 1) as detail,
    from gaps
    group by all
),

recent as (
    select *
    from monthly
    where check_name = 'band'
    qualify row_number() over (partition by source, series, number order by first_day desc) <= 36
),

banded as (
    select *, median(size) over (partition by source, series, number) as middle,
    from recent
),

band as (
    select
        source,
        series,
        number,
        count(*) filter (where size < at_least * middle or size > at_most * middle) as measured,
        string_agg(month || ': ' || size, ', ' order by month) filter (where size < at_least * middle or size > at_most * middle) as detail,
        max(middle)::bigint as median_size,
    from banded
    group by all
    having count(*) >= 6
),

missing as (
    select
        asked.source,
        asked.series,
        asked.number,
        max(file_rows.row_count) - sum(quality_profile.row_count)::bigint as measured,
        max(file_rows.row_count) as of_rows,
    from asked
    join file_rows
        on asked.path = file_rows.path
    join quality_profile
        on asked.path = quality_profile.filename
        and quality_profile.kind = 'filled'
        and quality_profile.item = asked.column_name
    where asked.check_name = 'missing'
    group by all
),

valued as (
    select distinct asked.source, asked.series, asked.number, asked.wanted, quality_profile.value,
    from asked
    join quality_profile
        on asked.path = quality_profile.filename
        and quality_profile.kind = 'value'
        and quality_profile.item = asked.column_name
    where asked.check_name = 'values'
),

found_values as (
    select source, series, number, string_split(any_value(wanted order by wanted), '|') as wanted, list(value order by value) as found,
    from valued
    group by all
),

odd_values as (
    select
        source,
        series,
        number,
        list_concat(
            list_transform(list_filter(wanted, x -> not list_contains(found, x)), x -> 'no ' || x),
            list_filter(found, x -> not list_contains(wanted, x))
        ) as odd,
    from found_values
),

copies as (
    select asked.source, asked.series, asked.number, quality_profile.row_count as measured,
    from asked
    join quality_profile
        on asked.path = quality_profile.filename
        and quality_profile.kind = 'copies'
    where asked.check_name = 'unique'
),

measured as (
    select source, series, number, measured, null::bigint as of_rows, null as detail,
    from boroughs
    union all
    select source, series, number, measured, null, detail,
    from gap
    union all
    select source, series, number, measured, median_size, detail,
    from band
    union all
    select source, series, number, measured, of_rows, null,
    from missing
    union all
    select source, series, number, len(odd), null, array_to_string(odd[1:12], ', '),
    from odd_values
    union all
    select source, series, number, measured, null, null,
    from copies
)

select
    asked.source,
    asked.series,
    asked.number,
    asked.check_name,
    measured.measured,
    measured.of_rows,
    coalesce(measured.detail, '') as detail,
    case
        when measured.measured is null then 'not judged'
        when asked.check_name = 'boroughs' and measured.measured < asked.at_least then 'warn'
        when asked.check_name = 'missing' and measured.measured > asked.at_most * measured.of_rows then 'warn'
        when asked.check_name in ('months', 'band', 'values', 'unique') and measured.measured > 0 then 'warn'
        else 'pass'
    end as state,
from asked
left join measured
    on asked.source = measured.source
    and asked.series = measured.series
    and asked.number = measured.number
order by asked.source, asked.series, asked.number
