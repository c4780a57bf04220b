-- grain: one row per year of age from 0 to 120
-- reads:
-- notes: the age bands of every table; a five-year band of a census lies in the band of its first year
select
    age::bigint as age,
    case
        when age < 10 then '0-9'
        when age < 15 then '10-14'
        when age < 20 then '15-19'
        when age < 25 then '20-24'
        when age < 35 then '25-34'
        when age < 45 then '35-44'
        when age < 55 then '45-54'
        when age < 65 then '55-64'
        else '65+'
    end as band,
    age < 25 as under_25,
from range(121) as years(age)
order by age
