-- a kind of remark does not speak of more records than its source has, and every record excluded is counted
select
    source,
    kind,
    value,
    records,
    source_records,
from int_definition_remark
where records > source_records

union all

select
    'all' as source,
    'excluded' as kind,
    '' as value,
    (select coalesce(sum(records), 0) from int_definition_remark where kind = 'excluded') as records,
    (select count(*) from int_crime_classified where excluded <> '') as source_records,
where (select coalesce(sum(records), 0) from int_definition_remark where kind = 'excluded')
    <> (select count(*) from int_crime_classified where excluded <> '')
