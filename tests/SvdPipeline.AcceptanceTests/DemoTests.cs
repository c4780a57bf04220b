using System.Text.Json;
using SvdPipeline.Measures;

namespace SvdPipeline.AcceptanceTests;

[Collection("London")]
public sealed class DemoTests(LondonRun london)
{
    [Fact]
    public void Demo_WritesEveryBoroughInBothEditionsAndFormats()
    {
        string[] files = ["sna.html", "sna.docx", "strategy.html", "strategy.docx", "figures.json", "tables.xlsx"];
        foreach (var edition in (string[])["official", "public"])
        {
            var boroughs = Directory.GetDirectories(Path.Combine(london.Documents, london.Month, edition), "E09*");
            Assert.Equal(33, boroughs.Length);
            Assert.All(boroughs, borough =>
            {
                Assert.All(files, file => Assert.True(File.Exists(Path.Combine(borough, file)), $"{borough} has no {file}"));
                Assert.NotEmpty(Directory.GetFiles(Path.Combine(borough, "tables"), "*.csv"));
            });
        }
    }

    [Fact]
    public void Demo_EndsByNamingThePageToOpen()
    {
        var page = london.Demo.Output.Trim().Split('\n')[^1].Trim();
        Assert.EndsWith("index.html", page, StringComparison.Ordinal);
        Assert.True(File.Exists(page));
    }

    [Fact]
    public void Demo_MarksEveryDocumentSynthetic()
    {
        var pages = Directory.GetFiles(Path.Combine(london.Documents, london.Month), "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 132);
        Assert.All(pages, page => Assert.Contains("synthetic", File.ReadAllText(page), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Check_FindsNoDifferenceBetweenBoroughsEditionsAndFormats() =>
        Assert.Equal(0, CommandRun.Of("check", london.Documents).Exit);

    [Fact]
    public void Check_NamesADamagedDocument()
    {
        using var copy = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(london.Documents, london.Month), copy[london.Month]);
        var damaged = Path.Combine(copy[london.Month], "public", "E09000014-haringey", "sna.html");
        File.WriteAllText(damaged, File.ReadAllText(damaged).Replace("<section id=\"weapons\"", "<section id=\"arms\"", StringComparison.Ordinal));
        var check = CommandRun.Of("check", copy.Root);
        Assert.Equal(15, check.Exit);
        Assert.Contains("E09000014-haringey", check.Output + check.Talk, StringComparison.Ordinal);
        Assert.Contains("weapons", check.Output + check.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void PublicEdition_HoldsNoSmallPoliceCount()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(london.Documents, london.Month, "public"), "figures.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var figure in json.RootElement.GetProperty("figures").EnumerateArray())
            {
                // Small areas are places, not people.
                if (!figure.GetProperty("id").GetString()!.Contains(".repeat_place.", StringComparison.Ordinal)
                    && MeasureCatalogue.Measure(figure.GetProperty("measure").GetString()!).Unit != Levels.Places && figure.GetProperty("evidence").GetString() == "record" && figure.GetProperty("statistic").GetString() == "count"
                    && figure.GetProperty("value").ValueKind == JsonValueKind.Number)
                {
                    var value = figure.GetProperty("value").GetDouble();
                    Assert.False(value is > 0 and < 5, $"{file}: {figure.GetProperty("id")} prints {value}");
                }
            }
        }
    }

    [Fact]
    public void Explain_PrintsWhereAFigureComesFrom()
    {
        var explained = CommandRun.Done("explain", "E09000014.in-scope-count.12m", "--documents", london.Documents);
        Assert.Contains("safestats-mps-crime", explained.Output, StringComparison.Ordinal);
        Assert.Contains(".sql", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SaysWhatAndWhyAndTouchesNothing()
    {
        using var target = new TemporaryFolder();
        var plan = CommandRun.Done("plan", "--lake", london.Lake, "--out", target.Root, "--as-of", london.Month, "--borough", "Haringey");
        Assert.Contains("E09000014", plan.Output, StringComparison.Ordinal);
        Assert.Contains("because", plan.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Root));
    }
}
