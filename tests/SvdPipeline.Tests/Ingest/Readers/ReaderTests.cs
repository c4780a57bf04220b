using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest.Readers;

public sealed class ReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Files() => [.. ReaderFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryKindOfFile_GivesTheSameRows(string name)
    {
        Put(name, ReaderFiles.All[name]);
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Empty(result.Findings);
        var snapshot = Assert.Single(lake.Snapshots);
        Assert.Equal(("mps-recorded-crime", 2, 2, 4), (snapshot.Source, snapshot.RowsIn, snapshot.RowsKept, snapshot.RowsOut));
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_published_count");
        var columns = warehouse.Columns("stg_published_count").ToList();
        var counts = warehouse.Rows("stg_published_count").Select(r => $"{r[columns.IndexOf("borough")]} {r[columns.IndexOf("month")]:yyyy-MM} {r[columns.IndexOf("count")]}").Order(StringComparer.Ordinal);
        Assert.Equal(["E09000007 2026-01 7", "E09000007 2026-02 0", "E09000014 2026-01 10", "E09000014 2026-02 12"], counts);
    }

    [Fact]
    public void SheetsOfAWorkbook_AreSnapshotsOfTheirOwn_AndTheSameOnesAgain()
    {
        Put("book.xlsx", Sheets.Xlsx(("Notes", [["About this file"]]), ("Recent", ReaderFiles.Rows), ("Other", ReaderFiles.Rows)));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var first = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Equal(["book.xlsx#Recent", "book.xlsx#Other", "book.xlsx"], first.Files.Select(f => f.File));
        Assert.Equal(2, lake.Snapshots.Select(s => s.Id).Distinct().Count());
        Assert.Single(lake.Snapshots.Select(s => s.Sha256).Distinct());
        Assert.Equal("SVD-S106", Assert.Single(first.Findings).Code);

        var again = Ingester.Ingest(folder.At("landing"), Lake.Open(folder.At("lake")));
        Assert.Equal([IngestOutcome.Unchanged, IngestOutcome.Unchanged, IngestOutcome.LeftAlone], again.Files.Select(f => f.Outcome));
    }

    [Fact]
    public void MembersOfAnArchive_AreNamedByTheirPath()
    {
        Put("2026-02.zip", Packed.Zip(("2026-02/a.csv", ReaderFiles.Csv), ("2026-02/b.csv", ReaderFiles.Csv.Replace("10,12", "10,13", StringComparison.Ordinal)), ("README.md", "about"), ("__MACOSX/a.csv", "x")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Equal(["2026-02.zip/2026-02/a.csv", "2026-02.zip/2026-02/b.csv"], result.Files.Select(f => f.File));
        Assert.All(result.Files, f => Assert.Equal(IngestOutcome.Ingested, f.Outcome));
    }

    [Fact]
    public void GeoJson_IsARowAVertex()
    {
        const string Square = "[[0,51],[1,51],[1,52],[0,51]]";
        var path = Put("b.geojson", ReaderFiles.Text($$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E09000014"},"geometry":{"type":"MultiPolygon","coordinates":[[{{{Square}}}],[{{{Square}}},{{{Square}}}]]}},{"type":"Feature","properties":null,"geometry":null}]}"""));
        using var files = new SvdPipeline.Sources.Tables.TableFile();
        var head = Assert.Single(files.Tables(path)).Head(100);
        Assert.Equal(["code", "ring", "point", "longitude", "latitude"], head[0].Cells);
        Assert.Equal(13, head.Count);
        Assert.Equal(["E09000014", "3", "4", "0", "51"], head[^1].Cells);
    }

    [Fact]
    public void NestedNames_AreJoinedByADot()
    {
        var path = Put("obs.json", ReaderFiles.Text("""{"obs":[{"geography":{"code":"E09000014"},"obs_value":{"value":5},"tags":["a"]},{"geography":{"code":"E09000007"}}]}"""));
        using var files = new SvdPipeline.Sources.Tables.TableFile();
        var head = Assert.Single(files.Tables(path)).Head(100);
        Assert.Equal(["geography.code", "obs_value.value", "tags"], head[0].Cells);
        Assert.Equal(["E09000014", "5", "[\"a\"]"], head[1].Cells);
        Assert.Equal("E09000007", Assert.Single(head[2].Cells));
    }

    [RealDataFact]
    public void RealOldWorkbook_IsRead()
    {
        using var files = new SvdPipeline.Sources.Tables.TableFile();
        var table = files.Tables(RealData.At("population/ukpopestimatesmid2021on2021geographyfinal.xls")).Single(t => t.Name == "MYE2 - Persons");
        var head = table.Head(400);
        Assert.Equal(["Code", "Name", "Geography", "All ages", "0"], head.Single(r => r.Line == 8).Cells.Take(5));
        Assert.Contains(head, r => r.Cells.Count > 3 && r.Cells[0] == "E09000014" && r.Cells[3] == "264130");
    }

    public void Dispose() => folder.Dispose();

    private string Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(folder.At("landing"));
        File.WriteAllBytes(folder.At("landing", name), bytes);
        return folder.At("landing", name);
    }
}
