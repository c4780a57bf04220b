-- an attendance twice, or without what none may lack
select
    source,
    snapshot,
    min(line) as line,
    count(*) as attendances,
from stg_attendance
group by source, snapshot, attendance_ref
having count(*) > 1 or attendance_ref is null or bool_or(attended_date is null) or bool_or(borough is null)
