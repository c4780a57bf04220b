-- grain: one row per source, geography, area and period covered whole
-- reads: coverage, period_month, area_member
-- notes: an area is covered when all its boroughs are, in all months of the period
select coverage.source, coverage.geography, area_member.area, period_month.period,
from coverage
join area_member on area_member.borough = coverage.borough
join period_month on period_month.month = coverage.month
group by coverage.source, coverage.geography, area_member.area, period_month.period
having count(*) = max(area_member.boroughs) * max(period_month.months)
order by coverage.source, coverage.geography, area_member.area, period_month.period
