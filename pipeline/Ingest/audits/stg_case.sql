-- an event of a case twice, or without what none may lack
select
    source,
    borough,
    min(line) as line,
    count(*) as events,
from stg_case
group by source, borough, case_ref, kind, event_date
having count(*) > 1 or case_ref is null or event_date is null or borough is null
