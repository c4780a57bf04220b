-- every code found has one row, and an element that is not unknown says which row of the table gave it
select
    offence_code,
    offence_element,
    'no row of the code table' as problem,
from int_offence_code
where (code_row is null) <> (offence_element = 'unknown')

union all

select
    offence_code,
    '' as offence_element,
    'more than one row' as problem,
from int_offence_code
group by offence_code
having count(*) > 1
