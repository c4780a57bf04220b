-- grain: one row per source, geography, area and period covered whole
-- reads: coverage, periods, area_member
-- notes: an area is covered when all its boroughs are, in all months of the period
select coverage.source, coverage.geography, area_member.area, periods.period,
from coverage
join area_member on area_member.borough = coverage.borough
join periods on coverage.month between periods.from_month and periods.to_month
group by coverage.source, coverage.geography, area_member.area, periods.period
having count(*) = max(area_member.boroughs) * max(periods.months)
order by coverage.source, coverage.geography, area_member.area, periods.period
