using SvdPipeline.Ingest;

namespace SvdPipeline.Tests.Ingest;

/// <summary>police.uk, boundaries and the ambulance workbook from the real files, with back tests T1 and T2.</summary>
public sealed class RealOpenFilesTests
{
    /// <summary>Of 28,537 rows 1,589 are exact copies, nearly all of antisocial behaviour without an id: all of those stay.</summary>
    [RealDataFact]
    public void CityStreets_KeepRowsWithoutAnId()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "lookups", "police-uk/city-of-london-street");
        var raw = world.Results[1].Files.Sum(f => f.Snapshot!.RowsKept);
        Assert.Equal(28_537, raw);
        var rows = world.Rows("stg_street");
        var asb = rows.Count(r => r.Text("crime_type") == "Anti-social behaviour");
        Assert.True(asb == 4_067, $"{asb} rows of antisocial behaviour");
        Assert.True(rows.Count(r => r.Text("borough") == "unknown") is > 1_466 and <= 1_526);
        Assert.True(rows.Count(r => r.Text("borough") == "E09000030") is > 500 and <= 578);
        Assert.True(world.Rows("street_month").All(r => r.Text("borough") == "E09000001"));
    }

    /// <summary>One file holds small areas of 2011 and of 2021; both are placed.</summary>
    [RealDataFact]
    public void SmallAreasOfBothVintages_ArePlacedCodeByCode()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "lookups", "police-uk/metropolitan-burglary-only/2022-10-metropolitan-street.csv");
        var rows = world.Rows("stg_street");
        Assert.True(rows.Count(r => r.Text("borough") == "outside") < rows.Count / 50);
        Assert.Contains(rows, r => r.Value("lsoa21") is null && r.Text("borough").StartsWith("E09", StringComparison.Ordinal));
        Assert.Empty(world.Rows("street_month"));
    }

    [RealDataFact]
    public void Searches_AreInTheirLondonMonth()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "police-uk/metropolitan-stop-and-search");
        var rows = world.Rows("stg_stop_search");
        Assert.Equal(46_761, rows.Sum(r => r.Number("searches")));
        Assert.Equal(
            [new DateOnly(2015, 4, 1), new DateOnly(2022, 10, 1), new DateOnly(2023, 4, 1), new DateOnly(2024, 5, 1)],
            rows.Select(r => r.Date("month")).Distinct().Order());
        Assert.All(world.Results.SelectMany(r => r.Files), f => Assert.Equal((IngestOutcome.Ingested, 0), (f.Outcome, f.Snapshot!.RowsRefused)));
    }

    [RealDataFact]
    public void Searches_ArePlacedByBoundaries()
    {
        using var world = new RealWorld(new DateOnly(2024, 5, 31), "boundaries/derived_london_borough_wgs84.geojson", "police-uk/metropolitan-stop-and-search");
        Assert.Equal(33, world.Rows("area_edge").Select(r => r.Text("borough")).Distinct().Count());
        var placed = world.Rows("search_placed");
        Assert.Equal(46_761, placed.Sum(r => r.Number("searches")));
        var unknown = placed.Where(r => r.Text("borough") == "unknown" && r.Date("month") != new DateOnly(2015, 4, 1)).Sum(r => r.Number("searches"));
        var outside = placed.Where(r => r.Text("borough") == "outside").Sum(r => r.Number("searches"));
        Assert.InRange(unknown, 2_000, 4_500);
        Assert.InRange(outside, 0, 500);
        Assert.Equal(3, world.Rows("search_month").Select(r => r.Date("month")).Distinct().Count());
    }

    /// <summary>Changes of the latest 3, 6 and 12 months and the monthly mean, made again from the months of the sheet.</summary>
    [RealDataFact]
    public void T1_LondonSummaryOfAmbulances_IsMadeAgainFromItsMonths()
    {
        using var world = new RealWorld(new DateOnly(2015, 10, 31), "las/ambulance-borough-monthly.xlsx");
        var months = world.Rows("stg_published_count").Where(r => r.Text("family") == "las-published-summary").ToArray();
        var last = new DateOnly(2015, 10, 1);
        Assert.Equal(last, months.Max(r => r.Date("month")));
        foreach (var (series, quarter, half, year, mean) in new[]
        {
            ("All assaults", "0.0857917", "0.0720951", "-0.0766263", "2133.92"), ("Gun injury", "0", "-0.216867", "-0.303371", "10.3333"),
            ("Knife injury", "0.00242131", "0.0925684", "0.0894886", "127.833"), ("All weapon injuries", "0.077957", "0.0876359", "0.0748175", "245.417"),
            ("Assaults against women", "0.0560794", "0.0393662", "-0.120678", "627.25"), ("Assaults against teens", "0.0891813", "0.0718728", "-0.0885993", "233.167"),
        })
        {
            decimal Sum(int from, int to) => months
                .Where(r => r.Text("offence_group") == series && r.Date("month") > last.AddMonths(-to) && r.Date("month") <= last.AddMonths(-from))
                .Sum(r => r.Number("count"));
            decimal Change(int length) => (Sum(0, length) / Sum(12, 12 + length)) - 1;
            Assert.Equal((quarter, half, year, mean), (Printed(Change(3)), Printed(Change(6)), Printed(Change(12)), Printed(Sum(0, 12) / 12)));
        }
    }

    [RealDataFact]
    public void T2_TotalsOfAmbulances_AreTheSumsOfTheBoroughs()
    {
        using var world = new RealWorld(new DateOnly(2016, 7, 31), "las/ambulance-borough-monthly.xlsx");
        var rows = world.Rows("stg_published_count").Where(r => r.Text("family") == "las-published").ToArray();
        long Of(string series, DateOnly from, DateOnly to, string borough = "") => rows
            .Where(r => r.Text("offence_group") == series && r.Date("month") >= from && r.Date("month") <= to && (borough.Length == 0 || r.Text("borough") == borough))
            .Sum(r => r.Number("count"));
        var (august, july) = (new DateOnly(2015, 8, 1), new DateOnly(2016, 7, 1));
        Assert.Equal(124, Of("Knife injury", new DateOnly(2015, 9, 1), new DateOnly(2015, 9, 1)));
        Assert.Equal(18_183, Of("All assaults", august, july));
        Assert.Equal(713, Of("All assaults", august, july, "E09000014"));
        Assert.Equal(76, Of("Knife injury", august, july, "E09000014"));
        Assert.Equal(1_571, Of("Knife injury", august, july));

        // The provisional month of the summary, which no figure uses: the check of places tells it.
        Assert.Equal(145, Of("Knife injury", new DateOnly(2015, 10, 1), new DateOnly(2015, 10, 1)));
        Assert.Equal(12, rows.Where(r => r.Text("offence_group") == "All ambulances" && r.Text("borough") == "E09000014" && r.Date("month") >= august).Select(r => r.Date("month")).Distinct().Count());
    }

    /// <summary>Six significant digits, as the publisher prints.</summary>
    private static string Printed(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        var places = 5 - (int)Math.Floor(Math.Log10(Math.Abs((double)value)));
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
    }
}
