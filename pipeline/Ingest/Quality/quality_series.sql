-- grain: one row per snapshot
-- reads: quality_file, quality_source, quality_profile, borough
-- notes: files of a source that follow each other are a series: same part (layout, sheet; historical files apart), same level of areas or one and the
-- same borough, same first value in the columns that the schedule names (by). age 1 is the newest; previous is the file before it. A
-- family has its historical files too
with named as (
    select
        quality_file.path,
        quality_profile.item,
        min(quality_profile.value) || if(count(distinct quality_profile.value) > 1, ' and others', '') as value,
    from quality_file
    join quality_source
        on quality_file.source = quality_source.source
    join quality_profile
        on quality_file.path = quality_profile.filename
    where quality_profile.kind = 'value'
        and list_contains(string_split(quality_source.by_columns, ','), quality_profile.item)
    group by quality_file.path, quality_profile.item
),

titled as (
    select
        path,
        string_agg(value, ', ' order by item) as title,
    from named
    group by path
),

areas as (
    select
        filename as path,
        case mode(left(value, 3))
            when 'E01' then 'small areas'
            when 'E02' then 'middle areas'
            when 'E05' then 'wards'
        end as level,
        count(distinct value) as areas,
        max(value) as area,
    from quality_profile
    where kind = 'area'
        and regexp_full_match(value, '[A-Z][0-9]{8}')
    group by filename
),

levels as (
    select
        areas.path,
        coalesce(areas.level, if(areas.areas = 1, borough.name, null)) as level,
    from areas
    left join borough
        on areas.area = borough.code
),

placed as (
    select
        quality_file.path,
        quality_file.source,
        quality_file.snapshot,
        quality_file.as_of,
        quality_file.received,
        concat_ws(', ', nullif(quality_file.part, ''), levels.level, titled.title) as family,
        concat_ws(', ', nullif(quality_file.part, ''), levels.level, titled.title, if(quality_file.historical, 'historical', null)) as series,
    from quality_file
    left join titled
        on quality_file.path = titled.path
    left join levels
        on quality_file.path = levels.path
)

select
    path,
    source,
    snapshot,
    family,
    series,
    as_of,
    row_number() over (partition by source, series order by as_of desc, received desc, snapshot desc) as age,
    lead(path) over (partition by source, series order by as_of desc, received desc, snapshot desc) as previous,
from placed
order by source, series, age
