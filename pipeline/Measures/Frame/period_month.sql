-- grain: one row per standard period and month in it
-- reads: periods
-- notes: months are joined by equality, which is far faster than by the bounds of their periods
select period, kind, unnest(generate_series(from_month, to_month, interval 1 month))::date as month, months,
from periods
order by period, month
