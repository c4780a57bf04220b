-- london is not the sum of inner and outer london
select measure, period, breakdown, category,
    sum(case when area = 'london-32' then numerator else 0 end) as london,
    sum(case when area in ('inner-london', 'outer-london') then numerator else 0 end) as parts,
from area_count
where area in ('london-32', 'inner-london', 'outer-london')
    and breakdown <> 'repeat_victim' and measure not like 'concentration%' and measure not in ('persistent-places', 'residents-projected')
group by measure, period, breakdown, category
having count(case when area = 'london-32' then 1 end) > 0 and london <> parts
order by measure, period, breakdown, category
limit 1
