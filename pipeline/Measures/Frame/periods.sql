-- grain: one row per standard period
-- reads:
-- notes: as_of is the last day of the as-of month; windows are twelve whole months, latest first; 60 single months make the series
with as_of as (
    select date_trunc('month', getvariable('as_of')::date)::date as month,
),

windows as (
    select
        case years when 0 then '12m' else '12m-' || years || 'y' end as period,
        'window' as kind,
        (month - to_months(12 * years::integer + 11))::date as from_month,
        (month - to_months(12 * years::integer))::date as to_month,
        12::bigint as months,
    from as_of, range(6) as back(years)
),

single_months as (
    select
        strftime(month - to_months(back::integer), '%Y-%m') as period,
        'month' as kind,
        (month - to_months(back::integer))::date as from_month,
        (month - to_months(back::integer))::date as to_month,
        1::bigint as months,
    from as_of, range(60) as series(back)
)

select period, kind, from_month, to_month, months,
from (select period, kind, from_month, to_month, months from windows union all select period, kind, from_month, to_month, months from single_months)
order by period
