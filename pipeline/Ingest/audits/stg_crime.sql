-- a record twice, or without what no record may lack
select
    source,
    snapshot,
    min(line) as line,
    count(*) as records,
from stg_crime
group by source, snapshot, crime_ref, victim_ref
having count(*) > 1 or crime_ref is null or bool_or(offence_date is null and recorded_date is null) or bool_or(borough is null)
