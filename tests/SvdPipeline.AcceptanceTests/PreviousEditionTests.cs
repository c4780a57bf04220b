using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SvdPipeline.AcceptanceTests;

/// <summary>Documents of Haringey beside those of an earlier build: a year and a month apart, with revised history, another profile, and no findings kept.</summary>
[Collection("London")]
public sealed class PreviousEditionTests(LondonRun london) : IDisposable
{
    private const string Haringey = "E09000014-haringey";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AYearApart_WithRevisedHistory_EveryFindingIsJudgedAndTheRevisionNamed()
    {
        // The earlier edition knew fewer records: one in ten of 2024 was recorded after it.
        TemporaryFolder.Copy(london.Landing, folder["landing"]);
        var extract = folder["landing/safestats-mps-crime/mps-crime-2024.csv"];
        File.WriteAllLines(extract, File.ReadLines(extract).Where((line, i) => i % 10 != 3 || !line.Contains(",Haringey,", StringComparison.Ordinal)).ToList());
        CommandRun.Done("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Build(folder["lake"], "earlier", "2025-02");
        var partnership = Partnership();
        var run = Build(london.Lake, "later", london.Month, "--previous", folder["earlier"], "--partnership", partnership);

        foreach (var edition in (string[])["official", "public"])
        {
            var then = Figures("earlier", "2025-02", edition);
            var now = Figures("later", london.Month, edition);
            var review = Section("later", edition);
            var rows = Rows(review, "tbl-review-findings");
            Assert.Equal(then.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("text").GetString()), rows.Select(r => r[0]));
            Assert.All(rows, row => Assert.Matches("^(Held|Changed: |Could not be compared: )", row[3]));
            var history = Rows(review, "tbl-review-history").Single(r => r[0] == "Serious violence (London definition)");
            Assert.Equal(("March 2024 to February 2025", Value(then, "in-scope-count.12m"), Value(now, "in-scope-count.12m-1y")), (history[1], history[2], history[3]));
            Assert.NotEqual(history[2], history[3]);
            Assert.StartsWith("Counted again from later data", history[5], StringComparison.Ordinal);
        }

        // A strategy prints public figures, and so compares with the public edition.
        var target = Rows(Document("later", "official", "strategy").QuerySelector("#performance")!, "tbl-performance").Single();
        Assert.StartsWith(Value(Figures("earlier", "2025-02", "public"), "in-scope-rate.12m"), target[1], StringComparison.Ordinal);
        Assert.Contains("(March 2024 to February 2025)", target[1], StringComparison.Ordinal);
        Assert.Matches("^(Met|Not met|Cannot tell)", target[7]);

        Assert.Contains("SVD-P109", run.Talk, StringComparison.Ordinal);
        using var record = JsonDocument.Parse(File.ReadAllText(folder[$"later/{london.Month}/run.json"]));
        var previous = record.RootElement.GetProperty("previous");
        Assert.Equal("2025-02", previous.GetProperty("asOf").GetString());
        var hashes = TemporaryFolder.Hashes(folder["earlier/2025-02"]);
        Assert.All(previous.GetProperty("files").EnumerateArray(), f => Assert.Equal(hashes[f.GetProperty("path").GetString()!], f.GetProperty("sha256").GetString()));
        Assert.Contains($"public/{Haringey}/figures.json", previous.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()));
        Assert.Equal(0, CommandRun.Of("check", folder["later"]).Exit);
    }

    [Fact]
    public void AMonthApart_LevelsAreNotTestedAndAnEditionWithoutAnEarlierOneSaysSo()
    {
        Build(london.Lake, "earlier", "2026-01");
        Directory.Delete(folder["earlier/2026-01/public"], recursive: true);
        Build(london.Lake, "later", london.Month, "--previous", folder["earlier/2026-01"]);
        var official = Section("later", "official");
        Assert.Equal("Could not be compared: the two periods have 11 of 12 months in common", Rows(official, "tbl-review-findings")[0][3]);
        Assert.Equal("None revised", Rows(official, "tbl-review-history").Single()[0]);
        var closed = Section("later", "public");
        Assert.Equal("[x]", Rows(closed, "tbl-review-findings").Single()[0]);
        Assert.Contains("Not supplied: The previous assessment", closed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherProfileAndNoFindingsKept_ReviewsLevelsAndComparesNoPoliceRecord()
    {
        Build(london.Lake, "earlier", "2025-02", "--definition", "all-ages-2024");
        foreach (var file in Directory.GetFiles(folder["earlier"], "figures.json", SearchOption.AllDirectories))
        {
            File.WriteAllLines(file, File.ReadLines(file).Where(line => !line.StartsWith("\"findings\":", StringComparison.Ordinal)).ToList());
        }

        Build(london.Lake, "later", london.Month, "--previous", folder["earlier"]);
        var rows = Rows(Section("later", "official"), "tbl-review-findings");
        Assert.Equal("Could not be compared: another definition (then: All-ages reading of the London definition (2024); now: London definition of serious violence (2023))", rows.Single(r => r[0].StartsWith("Serious violence,", StringComparison.Ordinal))[3]);
        Assert.Matches("^(Held|Changed)", rows.Single(r => r[0].StartsWith("Knife crime,", StringComparison.Ordinal))[3]);
        Assert.DoesNotContain(Rows(Section("later", "official"), "tbl-review-history"), r => r[0].StartsWith("Serious violence (London", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_WritesTheComparisonOfABuildAndNoDocuments()
    {
        CommandRun.Done("compare", "--lake", london.Lake, "--out", folder["compared"], "--as-of", london.Month, "--partnership", london.Partnership);
        foreach (var edition in (string[])["official", "public"])
        {
            Assert.Equal(TemporaryFolder.Hashes(Path.Combine(london.Documents, london.Month, edition, "comparison")), TemporaryFolder.Hashes(folder[$"compared/{london.Month}/{edition}/comparison"]));
            Assert.Empty(Directory.GetDirectories(folder[$"compared/{london.Month}/{edition}"], "E09*"));
        }
    }

    [Fact]
    public void WrongEarlierBuild_StopsBeforeAnythingIsWritten()
    {
        string[] build = ["build", "--lake", london.Lake, "--out", folder["out"], "--as-of", london.Month, "--borough", "Haringey", "--previous"];
        void Stops(string previous, string code)
        {
            var run = CommandRun.Of([.. build, previous]);
            Assert.Equal(10, run.Exit);
            Assert.Contains(code, run.Talk, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["out"]));
        }

        Stops(folder["nowhere"], "SVD-B110");
        Directory.CreateDirectory(folder["wrong/2031-01"]);
        File.WriteAllText(folder["wrong/2031-01/run.json"], "{\"asOf\":\"2031-01\"}");
        Stops(folder["wrong"], "SVD-B110");
        Stops(folder["wrong/2031-01"], "SVD-B111");
        File.WriteAllText(folder["wrong/2031-01/run.json"], "{");
        Stops(folder["wrong/2031-01"], "SVD-B112");
        Directory.CreateDirectory(folder["real/2025-02"]);
        var synthetic = File.ReadAllText(Path.Combine(london.Documents, london.Month, "run.json"));
        File.WriteAllText(folder["real/2025-02/run.json"], synthetic.Replace("\"synthetic\": true", "\"synthetic\": false", StringComparison.Ordinal).Replace($"\"asOf\": \"{london.Month}\"", "\"asOf\": \"2025-02\"", StringComparison.Ordinal));
        Stops(folder["real"], "SVD-B113");
        TemporaryFolder.Copy(Path.Combine(london.Documents, london.Month, "official", Haringey), folder[$"cut/2025-02/official/{Haringey}"]);
        File.WriteAllText(folder["cut/2025-02/run.json"], synthetic.Replace($"\"asOf\": \"{london.Month}\"", "\"asOf\": \"2025-02\"", StringComparison.Ordinal));
        Stops(folder["cut"], "SVD-B112");
        File.WriteAllText(folder[$"cut/2025-02/official/{Haringey}/figures.json"], "{");
        Stops(folder["cut"], "SVD-B112");
        Assert.Contains("no build of a month before", CommandRun.Of([.. build, folder["wrong"]]).Talk, StringComparison.Ordinal);
    }

    private CommandRun Build(string lake, string target, string month, params string[] more) =>
        CommandRun.Done(["build", "--lake", lake, "--out", folder[target], "--as-of", month, "--borough", "Haringey", .. more]);

    /// <summary>A target without a baseline, and a text whose figure will have moved.</summary>
    private string Partnership()
    {
        var home = folder["partnership/E09000014"];
        Directory.CreateDirectory(Path.Combine(home, "commentary", "sna"));
        File.WriteAllText(Path.Combine(home, "targets.yaml"), "targets:\n  - measure: in-scope-rate\n    target: 5\n    better: lower\n");
        File.WriteAllText(Path.Combine(home, "commentary", "sna", "kinds.md"), "There were {{figure:in-scope-count}} records.\n");
        return folder["partnership"];
    }

    private IElement Section(string target, string edition) => Document(target, edition, "sna").QuerySelector("#review")!;

    private AngleSharp.Html.Dom.IHtmlDocument Document(string target, string edition, string kind) =>
        new HtmlParser().ParseDocument(File.ReadAllText(folder[$"{target}/{london.Month}/{edition}/{Haringey}/{kind}.html"]));

    private static List<string[]> Rows(IElement section, string table) =>
        [.. section.QuerySelectorAll($"#{table} tbody tr").Select(row => row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];

    private JsonElement Figures(string target, string month, string edition)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(folder[$"{target}/{month}/{edition}/{Haringey}/figures.json"]));
        return json.RootElement.Clone();
    }

    /// <summary>A value of Haringey as a document prints it.</summary>
    private static string Value(JsonElement figures, string id)
    {
        var figure = figures.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "E09000014." + id);
        var value = figure.GetProperty("value").GetDouble();
        var text = id.Contains("-rate", StringComparison.Ordinal) ? value.ToString("N1", System.Globalization.CultureInfo.InvariantCulture) : value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return figure.GetProperty("status").GetString() == "u" ? text + " [u]" : text;
    }
}
