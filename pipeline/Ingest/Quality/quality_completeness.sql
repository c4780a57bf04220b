-- grain: one row per source, column and month
-- reads: quality_month, quality_profile, quality_series
-- notes: rows with a value, over the newest file of each month and family that has the column; month '' where the source has no months
with dated as (
    select
        quality_month.source,
        quality_profile.item,
        quality_month.month,
        quality_month.row_count as of_rows,
        quality_profile.row_count as filled,
    from quality_month
    join quality_profile
        on quality_month.path = quality_profile.filename
        and quality_month.month = quality_profile.month
    where quality_profile.kind = 'filled'
),

whole as (
    select
        quality_series.source,
        quality_series.path,
        sum(quality_profile.row_count)::bigint as of_rows,
    from quality_series
    join quality_profile
        on quality_series.path = quality_profile.filename
    where quality_series.age = 1
        and quality_profile.kind = 'month'
        and quality_profile.month = ''
    group by quality_series.source, quality_series.path
),

undated as (
    select
        whole.source,
        quality_profile.item,
        '' as month,
        whole.of_rows,
        quality_profile.row_count as filled,
    from whole
    join quality_profile
        on whole.path = quality_profile.filename
    where quality_profile.kind = 'filled'
        and quality_profile.month = ''
),

together as (
    from dated
    union all
    from undated
)

select
    source,
    item as column_name,
    month,
    sum(of_rows)::bigint as of_rows,
    sum(filled)::bigint as filled,
from together
group by source, column_name, month
order by source, column_name, month
