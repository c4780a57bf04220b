using System.Text.Json;
using SvdPipeline.Ingest;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

/// <summary>The synthetic sample through ingest, and the defects planted in it.</summary>
public sealed class SampleIngestTests : IDisposable
{
    private static readonly Dictionary<string, string> CodeOf = new(StringComparer.Ordinal)
    {
        ["impossible_age"] = "SVD-I107",
        ["unknown_borough"] = "SVD-I104",
        ["bad_date"] = "SVD-I105",
        ["missing_crime_reference"] = "SVD-I201",
        ["row_too_long"] = "SVD-I120",
        ["windows_1252_byte"] = "SVD-I124",
        ["unknown_relationship"] = "SVD-I109",
        ["unknown_case_kind"] = "SVD-I109",
        ["impossible_case_age"] = "SVD-I107",
        ["address_for_small_area"] = "SVD-I110",
        ["missing_case_reference"] = "SVD-I201",
        ["pound_sign_not_utf8"] = "SVD-I124",
    };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void PlantedDefects_AreFoundWhereTheyArePlanted()
    {
        SampleData.Write(folder.Root, new SampleOptions(Years: 1, Scale: 0.02m, Defects: true));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        using var planted = JsonDocument.Parse(File.ReadAllText(folder.At("defects.json")));
        var expected = planted.RootElement.EnumerateArray()
            .Where(d => CodeOf.ContainsKey(d.GetProperty("kind").GetString()!))
            .Select(d => (CodeOf[d.GetProperty("kind").GetString()!], d.GetProperty("file").GetString()!, d.GetProperty("line").GetInt64()))
            .Order();
        Assert.Equal(expected, result.Findings.Select(f => (f.Code, f.File, f.Line)).Order());
        Assert.Equal(3, result.RowsRefused);
        Assert.All(result.Findings, f => Assert.DoesNotContain("Nowhere", f.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_IsRecognisedWholeAndMarkedSynthetic()
    {
        SampleData.Write(folder.Root, new SampleOptions(Years: 1, Scale: 0.02m));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.All(result.Files, f => Assert.Equal(IngestOutcome.Ingested, f.Outcome));
        Assert.All(lake.Snapshots, s => Assert.True(s.Synthetic));
        Assert.Equal(result.RowsIn, result.RowsKept + result.RowsRefused);
        Assert.Equal(39, lake.Snapshots.Select(s => s.Source).Distinct().Count());
        Assert.Empty(result.Findings);
    }

    public void Dispose() => folder.Dispose();
}
