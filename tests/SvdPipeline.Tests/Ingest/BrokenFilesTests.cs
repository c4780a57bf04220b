using System.Globalization;
using SvdPipeline.Definition;
using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

/// <summary>The broken-file zoo: one defect a file, one finding with the right code, line and column (<c>Fixtures/broken/zoo.csv</c>).</summary>
public sealed class BrokenFilesTests
{
    public static TheoryData<string, string, long, int, string, long, long, string> Zoo()
    {
        var zoo = new TheoryData<string, string, long, int, string, long, long, string>();
        foreach (var (_, cells) in CsvTable.Parse(File.ReadAllText(Repository.Fixture("broken", "zoo.csv"))).Rows)
        {
            long Number(int i) => long.Parse(cells[i], CultureInfo.InvariantCulture);
            zoo.Add(cells[0], cells[1], Number(2), (int)Number(3), cells[4], Number(5), Number(6), cells[7]);
        }

        return zoo;
    }

    [Theory]
    [MemberData(nameof(Zoo))]
    public void OneDefect_OneFinding(string file, string code, long line, int column, string outcome, long kept, long refused, string found)
    {
        using var folder = new TemporaryFolder();
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(Repository.Fixture("broken", file), lake);

        var ingested = Assert.Single(result.Files);
        var finding = Assert.Single(ingested.Findings);
        Assert.Equal((code, line, column), (finding.Code, finding.Line, finding.Column));
        Assert.Equal(file, finding.File);
        Assert.Equal(outcome, ingested.Outcome.ToString());
        Assert.Equal(1, result.Counts.Sum(c => c.Count));
        Assert.NotEmpty(finding.Wanted);
        Assert.NotEmpty(finding.Remedy);
        if (found.Length > 0)
        {
            Assert.Equal(found, finding.Found);
        }

        if (ingested.Snapshot is { } snapshot)
        {
            Assert.Equal((kept + refused, kept, refused), (snapshot.RowsIn, snapshot.RowsKept, snapshot.RowsRefused));
            Assert.Equal(refused > 0, finding.RowRefused);
            Assert.Equal(2, File.ReadLines(lake.Findings(snapshot)).Count());
        }
        else
        {
            Assert.Empty(lake.Snapshots);
        }
    }

    [Fact]
    public void EveryBrokenFile_IsInTheZoo()
    {
        var files = Directory.GetFiles(Repository.Fixture("broken")).Select(f => Path.GetFileName(f)!).Where(f => f != "zoo.csv").Order(StringComparer.Ordinal);
        Assert.Equal(Zoo().Select(z => (string)z[0]).Order(StringComparer.Ordinal), files);
    }
}
