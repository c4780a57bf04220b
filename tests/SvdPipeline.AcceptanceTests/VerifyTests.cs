using System.Text.Json;
using System.Text.Json.Nodes;

namespace SvdPipeline.AcceptanceTests;

/// <summary>Documents of one borough, built once and copied for each damage.</summary>
public sealed class VerifyFixture(LondonRun london) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder of the month.</summary>
    public string Documents
    {
        get
        {
            var documents = folder["documents"];
            if (!Directory.Exists(documents))
            {
                CommandRun.Done("build", "--lake", london.Lake, "--out", documents, "--as-of", london.Month, "--borough", "Haringey", "--partnership", london.Partnership);
            }

            return Path.Combine(documents, london.Month);
        }
    }

    public void Dispose() => folder.Dispose();
}

[Collection("London")]
public sealed class VerifyTests(LondonRun london, VerifyFixture built) : IClassFixture<VerifyFixture>
{
    [Fact]
    public void Documents_AreWhatTheirInputsGive_AlsoAfterTheLakeHasGrown()
    {
        using var other = new TemporaryFolder();
        TemporaryFolder.Copy(london.Lake, other["lake"]);
        TemporaryFolder.Copy(london.Landing, other["landing"]);
        var extract = Directory.GetFiles(other["landing"], "*.csv", SearchOption.AllDirectories).First(f => File.ReadLines(f).First().Contains("borough", StringComparison.OrdinalIgnoreCase));
        File.AppendAllText(extract, "\n");
        CommandRun.Done("ingest", "--from", other["landing"], "--lake", other["lake"]);

        var verified = Verify(built.Documents, other["lake"]);
        Assert.True(verified.Exit == 0, verified.Output + verified.Talk);
        Assert.Contains("byte for byte", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedDocument_Is15AndNamesFileByteAndLine()
    {
        using var copy = Copy();
        var page = Path.Combine(copy.Root, "public", "E09000014-haringey", "sna.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("serious violence", "serious Violence", StringComparison.Ordinal));
        File.Delete(Path.Combine(copy.Root, "official", "E09000014-haringey", "strategy.docx"));

        var verified = Verify(copy.Root, london.Lake, "--format", "json");
        Assert.Equal(15, verified.Exit);
        var differences = JsonNode.Parse(verified.Output)!.AsArray().Single()!["differences"]!.AsArray();
        Assert.Equal(
            [("official/E09000014-haringey/strategy.docx", "missing"), ("public/E09000014-haringey/sna.html", "changed")],
            differences.Select(d => ((string)d!["path"]!, (string)d["kind"]!)));
        Assert.True((long)differences[1]!["line"]! > 1);
    }

    [Fact]
    public void OtherProgram_Is15AndNothingIsCompared()
    {
        using var copy = Copy();
        Record(copy, run => run["content"] = new string('0', 64));
        var verified = Verify(copy.Root, london.Lake);
        Assert.Equal(15, verified.Exit);
        Assert.Contains("SVD-B121", verified.Output, StringComparison.Ordinal);
        Assert.Contains("content 0000000000", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PartnershipNotGivenOrChanged_Is12()
    {
        var without = CommandRun.Of("verify", built.Documents, "--lake", london.Lake);
        Assert.Equal(12, without.Exit);
        Assert.Contains("--partnership", without.Talk, StringComparison.Ordinal);

        using var other = new TemporaryFolder();
        TemporaryFolder.Copy(london.Partnership, other.Root);
        var file = Directory.GetFiles(other.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        File.AppendAllText(file, "\n");
        var changed = CommandRun.Of("verify", built.Documents, "--lake", london.Lake, "--partnership", other.Root);
        Assert.Equal(12, changed.Exit);
        Assert.Contains(Path.GetFileName(file), changed.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierBuild_IsNeededAndMustBeTheOneComparedWith()
    {
        using var folder = new TemporaryFolder();
        string[] common = ["--lake", london.Lake, "--borough", "Haringey", "--edition", "public", "--partnership", london.Partnership];
        CommandRun.Done(["build", "--out", folder["earlier"], "--as-of", "2025-02", .. common]);
        CommandRun.Done(["build", "--out", folder["later"], "--as-of", london.Month, "--previous", folder["earlier"], .. common]);

        var without = Verify(folder["later"], london.Lake);
        Assert.Equal(12, without.Exit);
        Assert.Contains("--previous", without.Talk, StringComparison.Ordinal);
        var verified = Verify(folder["later"], london.Lake, "--previous", folder["earlier"]);
        Assert.True(verified.Exit == 0, verified.Output + verified.Talk);

        var figures = Path.Combine(folder["earlier"], "2025-02", "public", "E09000014-haringey", "figures.json");
        File.AppendAllText(figures, "\n");
        Assert.Equal(12, Verify(folder["later"], london.Lake, "--previous", folder["earlier"]).Exit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RowsMissingOrChanged_Is12AndNamesTheFile(bool missing)
    {
        using var other = new TemporaryFolder();
        TemporaryFolder.Copy(london.Lake, other.Root);
        var rows = Directory.GetFiles(Path.Combine(other.Root, "safestats-mps-crime"), "rows.parquet", SearchOption.AllDirectories).First();
        if (missing)
        {
            File.Delete(rows);
        }
        else
        {
            File.AppendAllText(rows, "x");
        }

        var verified = Verify(built.Documents, other.Root);
        Assert.Equal(12, verified.Exit);
        Assert.Contains("SVD-B120", verified.Talk, StringComparison.Ordinal);
        Assert.Contains("safestats-mps-crime", verified.Talk, StringComparison.Ordinal);
    }

    private CommandRun Verify(string documents, string lake, params string[] more) =>
        CommandRun.Of(["verify", documents, "--lake", lake, "--partnership", london.Partnership, .. more]);

    private TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        TemporaryFolder.Copy(built.Documents, copy.Root);
        return copy;
    }

    private static void Record(TemporaryFolder copy, Action<JsonObject> change)
    {
        var run = JsonNode.Parse(File.ReadAllText(copy["run.json"]))!.AsObject();
        change(run);
        File.WriteAllText(copy["run.json"], run.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
