-- grain: one row per offence code as found in stg_crime
-- reads: stg_crime, offence_code
-- notes: Step 1 of the definition: the code made canonical and looked up in the closed table. An offence-level code that is not in the table
--        takes the element of its class group where all classes of that group share one; anything else is unknown.
with

found as (
    select distinct
        offence_code,
        regexp_replace(upper(offence_code), '\s', '', 'g') as code,
    from stg_crime
    where offence_code is not null
),

parsed as (
    select
        offence_code,
        case
            -- 4/10, 4.10 and 37/1 are classes, whatever their zeros
            when regexp_full_match(code, '0*(4|37)[./]0*[1-9][0-9]*')
                then regexp_replace(code, '^0*(4|37)[./]0*([0-9]+)$', '\1.\2')
            -- 005D, 5d, 8N/01: the class, a suffix dropped
            when regexp_full_match(code, '0*[1-9][0-9]*[A-Z]?') or regexp_full_match(code, '0*[1-9][0-9]*[A-Z]/[0-9]+[A-Z]?')
                then regexp_extract(code, '^0*([1-9][0-9]*[A-Z]?)', 1)
            -- 020/03, 20/3: an offence-level code, written with three digits and two
            when regexp_full_match(code, '0*[1-9][0-9]{0,2}/0*[0-9]{1,2}')
                then lpad(regexp_extract(code, '^0*([0-9]+)/', 1), 3, '0') || '/' || lpad(regexp_extract(code, '/0*([0-9]+)$', 1), 2, '0')
        end as offence_class,
    from found
),

-- class groups whose classes all have one element, on one condition
whole_group as (
    select
        class_group,
        min(element) as element,
        min(condition) as condition,
    from offence_code
    where level = 'class'
    group by class_group
    having min(element) = max(element)
        and min(condition) = max(condition)
)

select
    parsed.offence_code,
    parsed.offence_class,
    case
        when listed.code is not null then listed.code
        when whole_group.class_group is not null then 'group ' || whole_group.class_group
    end as code_row,
    coalesce(listed.element, whole_group.element, 'unknown') as offence_element,
    coalesce(listed.condition, whole_group.condition, '') as condition,
from parsed
left join offence_code as listed
    on parsed.offence_class = listed.code
left join whole_group
    on listed.code is null
    and parsed.offence_class like '%/%'
    and ltrim(split_part(parsed.offence_class, '/', 1), '0') = whole_group.class_group
order by parsed.offence_code
