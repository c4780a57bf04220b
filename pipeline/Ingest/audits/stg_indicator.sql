-- one cell twice
select source, indicator, area_code, period, sex, age, category_type, category, count(*) as rows,
from stg_indicator
group by source, indicator, area_code, period, sex, age, category_type, category
having count(*) > 1
