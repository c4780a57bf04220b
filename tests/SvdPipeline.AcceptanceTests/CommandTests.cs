namespace SvdPipeline.AcceptanceTests;

[Collection("London")]
public sealed class CommandTests(LondonRun london)
{
    [Theory]
    [InlineData("build --lake X --out Y --as-of 2026-13", "2026-13")]
    [InlineData("build --lake X --out Y --as-of 2026-02 --borough Atlantis", "Atlantis")]
    [InlineData("sample --out Y --scale nought", "nought")]
    [InlineData("build --lake X --out Y", "--as-of")]
    [InlineData("biuld", "biuld")]
    public void WrongCommandLine_Is2AndNamesTheWord(string line, string word)
    {
        var run = CommandRun.Of(line.Split(' '));
        Assert.Equal(2, run.Exit);
        Assert.Contains(word, run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithoutALake_Is12AndSaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("build", "--lake", folder["none"], "--out", folder["out"], "--as-of", "2026-02");
        Assert.Equal(12, run.Exit);
        Assert.Contains("svd ingest", run.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Build_WithAnUnknownProfile_Is13AndLeavesTheLastDocuments()
    {
        var before = TemporaryFolder.Hashes(london.Documents);
        var run = CommandRun.Of("build", "--lake", london.Lake, "--out", london.Documents, "--as-of", london.Month, "--definition", "london-1999");
        Assert.Equal(13, run.Exit);
        Assert.Contains("london-1999", run.Talk, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.Hashes(london.Documents));
    }

    [Fact]
    public void Ingest_OfNothingRecognised_Is12AndNamesTheNearest()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["landing"]);
        File.WriteAllText(folder["landing/mystery.csv"], "colour,size\nred,3\n");
        var run = CommandRun.Of("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Assert.Equal(12, run.Exit);
        Assert.Contains("mystery.csv", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Definition_ListsAndShowsProfiles()
    {
        Assert.Contains("london-2023", CommandRun.Done("definition", "list").Output, StringComparison.Ordinal);
        var shown = CommandRun.Done("definition", "show", "london-2022-draft").Output;
        Assert.Contains("corrosive", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_ListsEveryContract()
    {
        var sources = CommandRun.Done("sources").Output;
        Assert.All((string[])["safestats-mps-crime", "mps-recorded-crime", "census-population"], id => Assert.Contains(id, sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Schema_PrintsJson()
    {
        var names = CommandRun.Done("schema").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Contains("contract", names);
        Assert.All(names, name =>
        {
            using var schema = System.Text.Json.JsonDocument.Parse(CommandRun.Done("schema", name).Output);
            Assert.Equal(System.Text.Json.JsonValueKind.Object, schema.RootElement.ValueKind);
        });
    }
}
