-- an incident twice, or without what none may lack
select
    source,
    snapshot,
    min(line) as line,
    count(*) as incidents,
from stg_transport_incident
group by source, snapshot, incident_ref
having count(*) > 1 or incident_ref is null or bool_or(incident_date is null) or bool_or(borough is null)
