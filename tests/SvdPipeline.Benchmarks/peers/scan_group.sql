-- grain: one row per borough, month and offence code
-- reads: the Parquet files of variable files
-- notes: the plainest question to the same rows: one scan, one group
create table scan_group as
select
    borough,
    date_trunc('month', coalesce(offence_date, recorded_date)) as month,
    offence_code,
    count(*) as records,
    count(*) filter (where victim_age < 25) as under_25
from read_parquet(getvariable('files'))
group by all
order by all;
