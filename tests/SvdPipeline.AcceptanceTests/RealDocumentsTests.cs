using System.Text.Json;
using SvdPipeline.Tests;

namespace SvdPipeline.AcceptanceTests;

/// <summary>The published files alone: a tier 1 assessment of Haringey, with the figures that the files themselves give.</summary>
public sealed class RealDocumentsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [RealDataFact]
    public void PublishedFilesAlone_GiveATierOneAssessment()
    {
        CommandRun.Done("ingest", "--from", RealData.Folder!, "--lake", folder["lake"]);
        CommandRun.Done("build", "--lake", folder["lake"], "--out", folder["documents"], "--as-of", "2026-02", "--borough", "Haringey");
        Assert.Equal(0, CommandRun.Of("check", folder["documents"]).Exit);

        var home = folder["documents/2026-02/public/E09000014-haringey"];
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(home, "figures.json")));
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!);
        double Value(string id) => figures[id].GetProperty("value").GetDouble();

        // Sums of the five subgroups over March 2025 to February 2026 in the vintage of February 2026, made with another tool.
        Assert.Equal(3906, Value("E09000014.subgroup-proxy-count.12m"));
        Assert.Equal(565, Value("E09000014.knife-crime-count.12m"));
        Assert.Equal(264240, Value("E09000014.residents-count.12m"));
        Assert.Equal("subgroup_proxy", figures["E09000014.subgroup-proxy-count.12m"].GetProperty("evidence").GetString());
        Assert.DoesNotContain("E09000014.in-scope-count.12m", figures.Keys);

        var assessment = File.ReadAllText(Path.Combine(home, "sna.html"));
        Assert.Contains("Tier 1", assessment, StringComparison.Ordinal);
        Assert.Contains("proxy", assessment, StringComparison.Ordinal);
        Assert.Contains("Not supplied: Police recorded crime by record", assessment, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthetic sample data", assessment, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
