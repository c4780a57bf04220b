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
}
