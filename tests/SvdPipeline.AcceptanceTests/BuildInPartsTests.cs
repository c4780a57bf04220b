using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Builds;
using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Findings;

namespace SvdPipeline.AcceptanceTests;

/// <summary>A build taken in parts, each from what the part before it left in files.</summary>
[Collection("London")]
public sealed class BuildInPartsTests(LondonRun london) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Parts_FromFilesInAnyOrder_GiveTheBytesOfTheWhole()
    {
        var log = new StageLog(_ => { });
        var request = new BuildRequest(
            london.Lake, folder["documents"], DateOnly.ParseExact(london.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), Boroughs.All, DefinitionProfile.Default,
            [Edition.Official, Edition.Public], london.Partnership);
        Pipeline.Measure(request with { Partnership = null, Boroughs = [] }, log).Save(folder["figures"]);

        // From here on there is no lake.
        var measured = MeasuredLondon.Load(folder["figures"]);
        measured.Save(folder["again"]);
        Assert.Equal(TemporaryFolder.Hashes(folder["figures"]), TemporaryFolder.Hashes(folder["again"]));
        var run = Pipeline.RecordRun(request with { Lake = "" }, measured);
        foreach (var code in (string[])["E09000014", "E09000001"])
        {
            Pipeline.WriteBorough(run, measured, Boroughs.Find(code)!, folder["month"], london.Partnership);
        }

        // What the comparison needs of a borough is the same whether or not its documents are written.
        var written = Boroughs.All.Reverse().AsParallel().Select(b => Pipeline.WriteBorough(run with { ComparisonOnly = true }, measured, b, folder["none"], london.Partnership).ToJson()).ToList();
        Pipeline.WriteLondon(run, measured, [.. written.Select(BoroughWritten.Parse)], folder["month"]);

        var whole = TemporaryFolder.Hashes(Path.Combine(london.Documents, london.Month));
        var parts = TemporaryFolder.Hashes(folder["month"]);
        Assert.Equal(
            whole.Keys.Where(path => path != OutputFolder.LogFile && (path.Split('/') is not [_, ['E', '0', '9', ..] borough, ..] || borough.StartsWith("E09000014", StringComparison.Ordinal) || borough.StartsWith("E09000001", StringComparison.Ordinal))),
            parts.Keys);
        Assert.Empty(parts.Where(file => whole[file.Key] != file.Value).Select(file => file.Key));
    }

    [Fact]
    public void Load_OfFilesThatAreCut_SaysSo()
    {
        File.WriteAllText(folder["measured.json"], "{\"version\":");

        Assert.Equal("SVD-B114", Assert.Throws<UserError>(() => MeasuredLondon.Load(folder.Root)).Code);
        Assert.Equal("SVD-B114", Assert.Throws<UserError>(() => MeasuredLondon.Load(folder["nowhere"])).Code);
    }
}
