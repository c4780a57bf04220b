-- grain: one row per calendar or financial year and month in it
-- reads:
-- notes: whole years that end no later than the as-of month, twenty back: '2023' is January to December, 'fy2023-24' April to March
with years as (
    select extract('year' from getvariable('as_of')::date)::integer - back::integer as year, unnest(['calendar', 'financial']) as kind,
    from range(20) as back_years(back)
),

bounds as (
    select
        if(kind = 'calendar', year::varchar, 'fy' || year || '-' || lpad(((year + 1) % 100)::varchar, 2, '0')) as period,
        make_date(year, if(kind = 'calendar', 1, 4), 1) as from_month,
    from years
)

select period, 'year' as kind, unnest(generate_series(from_month, from_month + interval 11 month, interval 1 month))::date as month, 12::bigint as months,
from bounds
where from_month + interval 12 month - interval 1 day <= getvariable('as_of')::date
order by period, month
