-- grain: one row per source, geography, area and period covered whole
-- reads: coverage, period_month, year_month, comparator_member
-- notes: an area is covered when all its boroughs are, in all months of the period; kind is window, month or year
with months as (
    select period, kind, month, months, from period_month
    union all
    select period, kind, month, months, from year_month
)

select coverage.source, coverage.geography, comparator_member.area, months.period, months.kind,
from coverage
join comparator_member on comparator_member.borough = coverage.borough
join months on months.month = coverage.month
group by coverage.source, coverage.geography, comparator_member.area, months.period, months.kind
having count(*) = max(comparator_member.boroughs) * max(months.months)
order by coverage.source, coverage.geography, comparator_member.area, months.period
