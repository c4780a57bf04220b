-- grain: one row per source, family and month
-- reads: quality_series, quality_profile
-- notes: each month from the newest file that has it. size is the sum of the file's counts where it has counts, its rows otherwise. Months as found
with newest as (
    select
        quality_series.source,
        quality_series.family,
        quality_profile.month,
        quality_profile.filename as path,
        quality_profile.row_count,
        coalesce(quality_profile.amount, quality_profile.row_count) as size,
    from quality_series
    join quality_profile
        on quality_series.path = quality_profile.filename
    where quality_profile.kind = 'month'
        and quality_profile.month <> ''
    qualify row_number() over (
        partition by quality_series.source, quality_series.family, quality_profile.month
        order by quality_series.as_of desc, quality_series.age, quality_series.snapshot desc
    ) = 1
)

select
    source,
    family,
    month,
    path,
    row_count,
    size,
from newest
order by source, family, month
