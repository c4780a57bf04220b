-- a cell twice, a negative count, or a part above its whole
select measure, area, period, breakdown, category, count(*) as rows, min(numerator) as numerator, min(total) as total,
from figure_count
group by measure, area, period, breakdown, category
having count(*) > 1 or min(numerator) < 0 or min(total) < min(numerator)
order by measure, area, period, breakdown, category
limit 1
