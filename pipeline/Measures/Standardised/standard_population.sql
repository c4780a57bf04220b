-- grain: one row per five-year age band, by its first year
-- reads:
-- notes: the European Standard Population 2013 (Eurostat, 2013), 100,000 people; the last band has no upper age
select (5 * place)::bigint as age_from, weight::bigint as weight,
from (
    select
        unnest(range(19)) as place,
        unnest([5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000]) as weight,
)
order by age_from
