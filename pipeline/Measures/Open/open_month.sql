-- grain: one row per source or series of open data, geography, borough and month it covers
-- reads: stg_published_count, published_vintage, street_month, search_month, borough
-- notes: wide published files cover the months they print; a published series (source/series) has no row where there is nothing to count, so it covers all
-- boroughs of its publisher from its first month to its last. The Metropolitan Police do not publish the City of London
with series as (
    select published_vintage.family || '/' || published_vintage.offence_group as source, borough.code as borough, published_vintage.first_month,
        published_vintage.last_month,
    from published_vintage, borough
    where published_vintage.family <> 'mps-recorded-crime' and (borough.in_scheme or published_vintage.family = 'las-published')
),

covered as (
    select source, 'borough' as geography, borough, unnest(generate_series(first_month, last_month, interval 1 month))::date as month,
    from series
    union
    select family as source, geography, borough, month,
    from stg_published_count
    where borough in (select code from borough) and family = 'mps-recorded-crime' and geography in ('borough', 'ward')
    union
    select 'police-uk-street' as source, 'borough' as geography, borough, month, from street_month
    union
    select 'police-uk-stop-search' as source, 'borough' as geography, borough, month, from search_month
)

select source, geography, borough, month,
from covered
order by source, geography, borough, month
