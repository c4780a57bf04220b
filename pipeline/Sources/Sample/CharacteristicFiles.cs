using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>Writes what the census, the ONS and the deprivation indices say of the sample's residents, in their publishers' layouts.</summary>
internal sealed class CharacteristicFiles(string landing, SampleLondon london, long seed)
{
    private static readonly string[] EthnicGroups = ["asian", "black", "mixed", "white", "other"];

    /// <summary>Census tables of ethnic groups, household deprivation, accommodation, economic activity and qualifications, by borough.</summary>
    public void Census()
    {
        Table(
            "census-ethnicity",
            "census2021-ts021-ltla.csv",
            "Ethnic group: Total: All usual residents,\"Ethnic group: Asian, Asian British or Asian Welsh\",\"Ethnic group: Black, Black British, Black Welsh, Caribbean or African\","
                + "Ethnic group: Mixed or Multiple ethnic groups,Ethnic group: White,Ethnic group: Other ethnic group",
            b => b.Residents,
            b => [.. EthnicGroups.Select(g => b.Ethnicity.Weight(g, 0))]);
        Table(
            "census-deprivation",
            "census2021-ts011-ltla.csv",
            "Household deprivation: Total: All households," + string.Join(',', ((string[])["Household is not deprived in any dimension", "Household is deprived in one dimension",
                "Household is deprived in two dimensions", "Household is deprived in three dimensions", "Household is deprived in four dimensions"]).Select(c => "Household deprivation: " + c)),
            b => b.Residents * 10 / 26,
            b => [480, 330, 140, 25 + b.Need / 5, 4]);
        Table(
            "census-accommodation",
            "census2021-ts044-ltla.csv",
            "Accommodation type: Total: All households,Accommodation type: Detached,Accommodation type: Semi-detached,Accommodation type: Terraced,Accommodation type: In a purpose-built block of flats or tenement,"
                + "\"Accommodation type: Part of a converted or shared house, including bedsits\",\"Accommodation type: Part of another converted building, for example, former school, church or warehouse\","
                + "\"Accommodation type: In a commercial building, for example, in an office building, hotel or over a shop\",Accommodation type: A caravan or other mobile or temporary structure",
            b => b.Residents * 10 / 26,
            _ => [60, 150, 230, 430, 110, 8, 11, 1]);
        Table(
            "census-economic-activity",
            "census2021-ts066-ltla.csv",
            "Economic activity status: Total: All usual residents aged 16 years and over,Economic activity status: Economically active (excluding full-time students):In employment,"
                + "Economic activity status: Economically active (excluding full-time students): Unemployed,Economic activity status: Economically active and a full-time student:In employment,"
                + "Economic activity status: Economically active and a full-time student: Unemployed,Economic activity status: Economically inactive,Economic activity status: Economically inactive: Retired,"
                + "Economic activity status: Economically inactive: Student,Economic activity status: Economically inactive: Looking after home or family,"
                + "Economic activity status: Economically inactive: Long-term sick or disabled,Economic activity status: Economically inactive: Other",
            b => b.Residents * 8 / 10,
            b => [600, 20 + b.Need / 5, 20, 7, 330, 120, 70, 60, 40, 40],
            nested: 5);
        Table(
            "census-qualifications",
            "census2021-ts067-ltla.csv",
            "Highest level of qualification: Total: All usual residents aged 16 years and over," + string.Join(',', ((string[])["No qualifications", "Level 1 and entry level qualifications", "Level 2 qualifications",
                "Apprenticeship", "Level 3 qualifications", "Level 4 qualifications and above", "Other qualifications"]).Select(c => "Highest level of qualification: " + c)),
            b => b.Residents * 8 / 10,
            b => [60 + b.Need, 80, 100, 30, 130, 480, 30]);
    }

    /// <summary>Residents of LSOA 2011 by sex and broad age.</summary>
    public void SmallAreas()
    {
        string[] bands = ["0-15", "16-29", "30-44", "45-64", "65+"];
        using var file = SampleFile.Text(landing, "ons-small-area-population", "london-mid2020-pop.csv");
        file.WriteLine("LSOA11CD,LSOA11NM,MSOA11CD,MSOA11NM,LAD11CD,LAD11NM," + string.Join(',', ((string[])["Persons", "Males", "Females"]).SelectMany(s => bands.Prepend("All-Ages").Select(b => $"{s}_{b}"))));
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var borough in london.Boroughs)
        {
            foreach (var (area, before) in borough.Areas.SelectMany(a => a.Before.Select(b => (a, b))).Where(p => written.Add(p.b.Code)))
            {
                var r = area.Residents;
                int[] persons = [r[0] + r[1] + r[2] + r[3] / 5, r[3] - r[3] / 5 + r[4] + r[5], r[6] + r[7] + r[8], r[9] + r[10] + r[11] + r[12], r[13..].Sum()];
                int[] males = [.. persons.Select(n => n * 49 / 100)];
                int[] females = [.. persons.Zip(males, (n, m) => n - m)];
                file.WriteLine(Row($"{before.Code},{before.Name},,,{borough.Borough.Code},{borough.Borough.Name}", [persons.Sum(), .. persons, males.Sum(), .. males, females.Sum(), .. females]));
            }
        }
    }

    /// <summary>The index of 2025 on LSOA 2021, and that of 2019 with its crime domain on LSOA 2011.</summary>
    public void Deprivation()
    {
        using var now = SampleFile.Text(landing, "deprivation", "File_1_IoD2025_Index_of_Multiple_Deprivation.csv");
        using var then = SampleFile.Text(landing, "deprivation", "ID 2019 for London.csv");
        now.WriteLine("LSOA code (2021),LSOA name (2021),Local Authority District code (2024),Local Authority District name (2024),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),"
            + "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOA");
        then.WriteLine("LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),"
            + "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs),Crime Rank (where 1 is most deprived),Crime Decile (where 1 is most deprived 10% of LSOAs)");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var borough in london.Boroughs)
        {
            var random = SampleRandom.For(seed, "deprivation", borough.Index);
            var place = $"{borough.Borough.Code},{borough.Borough.Name}";
            foreach (var area in borough.Areas)
            {
                var tenth = Math.Clamp(5 - (borough.Need - 100) / 14 + random.Between(-3, 3), 1, 10);
                var crime = Math.Clamp(tenth + random.Between(-2, 2), 1, 10);
                now.WriteLine(Row($"{area.Code},{area.Name},{place}", [(tenth * 3375) - random.Below(3375), tenth]));
                foreach (var before in area.Before.Where(b => written.Add(b.Code)))
                {
                    then.WriteLine(Row($"{before.Code},{before.Name},{place}", [(tenth * 3284) - random.Below(3284), tenth, (crime * 3284) - random.Below(3284), crime]));
                }
            }
        }
    }

    /// <summary>A table of the census by borough; the last categories lie within the one before them where they are nested.</summary>
    private void Table(string source, string name, string header, Func<SampleBorough, int> total, Func<SampleBorough, int[]> weights, int nested = 0)
    {
        using var file = SampleFile.Text(landing, source, name);
        file.WriteLine("date,geography,geography code," + header);
        foreach (var borough in london.Boroughs)
        {
            var shares = weights(borough);
            var whole = shares.SkipLast(nested).Sum();
            int[] counts = [.. shares.Select(w => (int)((long)total(borough) * w / whole))];
            file.WriteLine(Row($"2021,{borough.Borough.Name},{borough.Borough.Code}", [counts.SkipLast(nested).Sum(), .. counts]));
        }
    }

    private static string Row(string head, IEnumerable<int> numbers) => head + "," + string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
