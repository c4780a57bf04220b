using System.Globalization;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

/// <summary>Back tests T3, T5, T6 and T10: figures that others published, from the files they published them from.</summary>
public sealed class RealFilesTests
{
    [RealDataFact]
    public void EveryRecordedCrimeFile_IsRecognised()
    {
        var files = Directory.GetFiles(RealData.At("mps"), "*.csv", SearchOption.AllDirectories).Where(f => !f.Contains("homicide", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Length >= 17);
        Assert.All(files, file => Assert.NotNull(Recognition.Of(file).Layout));
    }

    [RealDataFact]
    public void T3_RecordedCrimeOfTwentyFourMonths()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "mps/derived-csv/recorded-crime-borough_202403-202602.csv");
        var rows = world.Rows("stg_published_count");
        long Of(Func<RealRow, bool> wanted) => rows.Where(wanted).Sum(r => r.Number("count"));
        Assert.Equal(171_162, Of(r => r.Text("borough") == "E09000033"));
        Assert.Equal(83_218, Of(r => r.Text("borough") == "E09000007"));
        Assert.Equal(81_756, Of(r => r.Text("borough") == "E09000025"));
        Assert.Equal(79_856, Of(r => r.Text("borough") == "E09000028"));
        Assert.Equal(76_165, Of(r => r.Text("borough") == "E09000022"));
        Assert.Equal(57_101, Of(r => r.Text("borough") == "E09000014"));
        Assert.Equal(12_836, Of(r => r.Text("borough") == "unknown"));
        Assert.Equal(77_049, Of(r => r.Date("month") == new DateOnly(2024, 3, 1)));
        Assert.Equal(78_613, Of(r => r.Date("month") == new DateOnly(2025, 6, 1)));
        Assert.Equal(67_616, Of(r => r.Date("month") == new DateOnly(2026, 2, 1)));
    }

    [RealDataFact]
    public void T5_CensusResidents()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "census2021/census2021-ts007a-ltla.csv");
        var haringey = world.Rows("stg_population").Where(r => r.Text("area_code") == "E09000014").ToArray();
        Assert.Equal(264_240, haringey.Single(r => r.Value("age_from") is null).Number("population"));
        Assert.Equal(76_183, haringey.Where(r => r.Value("age_from") is long and < 25).Sum(r => r.Number("population")));
    }

    [RealDataFact]
    public void T6_AreasOfLondon()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "lookups");
        var small = world.Rows("area_lsoa");
        Assert.Equal(4_994, small.Count);
        Assert.Equal(684, world.Rows("area_ward").Count);
        Assert.Equal(33, small.Select(r => r.Text("borough")).Distinct().Count());
        Assert.Equal(147, small.Count(r => r.Text("borough") == "E09000014"));
        Assert.Equal(21, world.Rows("area_ward").Count(r => r.Text("borough") == "E09000014"));
        var change = world.Rows("area_lsoa_change");
        Assert.Equal(4_835, change.Select(r => r.Text("lsoa11")).Distinct().Count());
        Assert.Equal((4_659, 313, 44), (change.Count(r => r.Text("change") == "U"), change.Count(r => r.Text("change") == "S"), change.Count(r => r.Text("change") == "M")));
    }

    [RealDataFact]
    public void T10_KnifeCrimeIsNotCountedTwice()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "mps/derived-csv/M1045_KnifeCrimeData_refresh2026-03_derived.csv");
        var knife = world.Rows("stg_published_count").Where(r => r.Text("geography") == "borough" && r.Text("measure") == "offences"
            && r.Text("offence_subgroup") == "Knife Crime" && r.Date("month") == new DateOnly(2026, 2, 1));
        Assert.Equal(1_003, knife.Sum(r => r.Number("count")));
    }

    [RealDataFact]
    public void WardFilesOfEveryVintage_KeepEveryRow()
    {
        using var world = new RealWorld(new DateOnly(2026, 2, 28), "mps/2022-09", "mps/2025-07", "mps/2026-04");
        Assert.All(world.Results.SelectMany(r => r.Files), f =>
        {
            Assert.Equal(IngestOutcome.Ingested, f.Outcome);
            Assert.Equal(f.Snapshot!.RowsIn, f.Snapshot.RowsKept);
            Assert.Equal(0, f.Snapshot.RowsRefused);
        });
    }
}
