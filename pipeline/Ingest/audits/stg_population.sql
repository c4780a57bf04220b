-- an area whose bands do not add up to its total, disclosure noise of the census aside
select
    area_code,
    year,
    sum(population) filter (age_from is null) as total,
    sum(population) filter (age_from is not null) as bands,
from stg_population
where basis = 'census-2021'
group by area_code, year
having abs(sum(population) filter (age_from is null) - sum(population) filter (age_from is not null)) > 60
