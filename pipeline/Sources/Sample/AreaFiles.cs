using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>Writes census residents, population by year and the area lookups of the sample's London, in the layouts of the ONS and the GLA.</summary>
internal sealed class AreaFiles(string landing, SampleLondon london)
{
    private const string CensusHeader =
        "date,geography,geography code,Age: Total,Age: Aged 4 years and under,Age: Aged 5 to 9 years,Age: Aged 10 to 14 years,Age: Aged 15 to 19 years,"
        + "Age: Aged 20 to 24 years,Age: Aged 25 to 29 years,Age: Aged 30 to 34 years,Age: Aged 35 to 39 years,Age: Aged 40 to 44 years,Age: Aged 45 to 49 years,"
        + "Age: Aged 50 to 54 years,Age: Aged 55 to 59 years,Age: Aged 60 to 64 years,Age: Aged 65 to 69 years,Age: Aged 70 to 74 years,Age: Aged 75 to 79 years,"
        + "Age: Aged 80 to 84 years,Age: Aged 85 years and over";

    /// <summary>Census table TS007A by borough and by small area.</summary>
    public void Census()
    {
        using (var file = SampleFile.Text(landing, "census-population", "census2021-ts007a-ltla.csv"))
        {
            file.WriteLine(CensusHeader);
            foreach (var borough in london.Boroughs)
            {
                var bands = Enumerable.Range(0, borough.Areas[0].Residents.Length).Select(i => borough.Areas.Sum(a => a.Residents[i]));
                file.WriteLine(Row($"2021,{borough.Borough.Name},{borough.Borough.Code}", [borough.Residents, .. bands]));
            }
        }

        using var areas = SampleFile.Text(landing, "census-population", "census2021-ts007a-lsoa.csv");
        areas.WriteLine(CensusHeader);
        foreach (var area in london.Boroughs.SelectMany(b => b.Areas))
        {
            areas.WriteLine(Row($"2021,{area.Name},{area.Code}", [area.Total, .. area.Residents]));
        }
    }

    /// <summary>Residents by borough and year: estimates to 2017, projections from 2018.</summary>
    public void Population()
    {
        using var file = SampleFile.Text(landing, "gla-population", "housing-density-borough.csv");
        file.WriteLine("Code,Name,Year,Source,Population,Inland_Area _Hectares,Total_Area_Hectares,Population_per_hectare,Square_Kilometres,Population_per_square_kilometre");
        foreach (var borough in london.Boroughs)
        {
            Population(file, borough.Borough.Code, borough.Borough.Name, [borough]);
        }

        Population(file, "E13000001", "Inner London", [.. london.Boroughs.Where(b => b.Borough.Part == "inner")]);
        Population(file, "E13000002", "Outer London", [.. london.Boroughs.Where(b => b.Borough.Part == "outer")]);
        Population(file, "E12000007", "Greater London", london.Boroughs);
    }

    /// <summary>LSOA 2011 to LSOA 2021, and LSOA 2021 to ward.</summary>
    public void Lookups()
    {
        using (var file = SampleFile.Text(landing, "lookup-lsoa11-lsoa21", "lsoa-2011-to-lsoa-2021-exact-fit.csv", mark: true))
        {
            file.WriteLine("LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId");
            var number = 0;
            foreach (var borough in london.Boroughs)
            {
                foreach (var (area, before) in borough.Areas.SelectMany(a => a.Before.Select(b => (a, b))))
                {
                    file.WriteLine(Row($"{before.Code},{before.Name},{area.Code},{area.Name},{area.Change},{borough.Borough.Code},{borough.Borough.Name},", [++number]));
                }
            }
        }

        using var wards = SampleFile.Text(landing, "lookup-lsoa21-ward", "lsoa-2021-to-ward-2024-best-fit.csv", mark: true);
        wards.WriteLine("LSOA21CD,LSOA21NM,LSOA21NMW,WD24CD,WD24NM,WD24NMW,LAD24CD,LAD24NM,LAD24NMW,ObjectId");
        var row = 0;
        foreach (var borough in london.Boroughs)
        {
            foreach (var area in borough.Areas)
            {
                wards.WriteLine(Row($"{area.Code},{area.Name},,{area.Ward.Code},{area.Ward.Name},,{borough.Borough.Code},{borough.Borough.Name},", [++row]));
            }
        }
    }

    private static void Population(StreamWriter file, string code, string name, SampleBorough[] boroughs)
    {
        var hectares = boroughs.Sum(b => b.Level("hectares"));
        for (var year = 2011; year <= 2040; year++)
        {
            // A straight path through the census.
            var residents = boroughs.Sum(b => (long)b.Residents * (1000 + ((year - 2021) * 6)) / 1000);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{code},{name},{year},{(year < 2018 ? "ONS MYE" : "GLA Population Projections")},{residents},{hectares}.0,{hectares}.0,{(decimal)residents / hectares:0.0},{hectares / 100m:0.0},{residents * 100m / hectares:0.0}"));
        }
    }

    private static string Row(string head, IEnumerable<int> numbers) =>
        head + "," + string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
