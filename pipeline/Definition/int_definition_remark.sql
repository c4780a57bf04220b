-- grain: one row per source, kind of remark and value
-- reads: stg_crime, int_crime_classified, relationship
-- notes: What the definition could not read as recorded, and what it excludes; with the first place. A value is kept only where its column is open.
with

records as (
    select
        source,
        count(*) as source_records,
    from stg_crime
    group by source
),

remarks as (
    select
        source,
        file,
        line,
        if(offence_code is null, 'code_missing', 'code_unknown') as kind,
        coalesce(offence_code, '') as value,
    from int_crime_classified
    where offence_element = 'unknown'

    union all

    select
        source,
        file,
        line,
        'excluded' as kind,
        excluded as value,
    from int_crime_classified
    where excluded <> ''

    union all

    select
        source,
        file,
        line,
        'offence_date_missing' as kind,
        '' as value,
    from stg_crime
    where offence_date is null

    union all

    select
        source,
        file,
        line,
        'age_out_of_range' as kind,
        'victim_age' as value,
    from stg_crime
    where victim_age not between 0 and 120

    union all

    select
        source,
        file,
        line,
        'age_out_of_range' as kind,
        'suspect_age' as value,
    from stg_crime
    where suspect_age not between 0 and 120

    union all

    select
        stg_crime.source,
        stg_crime.file,
        stg_crime.line,
        'relationship_unknown' as kind,
        '' as value,
    from stg_crime
    left join relationship
        on trim(stg_crime.relationship) = relationship.term
    where trim(stg_crime.relationship) <> ''
        and relationship.term is null
)

select
    remarks.source,
    remarks.kind,
    remarks.value,
    count(*) as records,
    min(records.source_records) as source_records,
    arg_min(remarks.file, (remarks.file, remarks.line)) as file,
    arg_min(remarks.line, (remarks.file, remarks.line)) as line,
from remarks
join records
    on remarks.source = records.source
group by remarks.source, remarks.kind, remarks.value
order by remarks.source, remarks.kind, remarks.value
