using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

public sealed class IngesterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void SameBytesTwice_AreOneSnapshot()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        folder.Write("landing/again/b.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var first = Ingester.Ingest(folder.At("landing"), lake);
        var second = Ingester.Ingest(folder.At("landing"), Lake.Open(folder.At("lake")));

        Assert.Equal([IngestOutcome.Ingested, IngestOutcome.Unchanged], first.Files.Select(f => f.Outcome));
        Assert.All(second.Files, f => Assert.Equal(IngestOutcome.Unchanged, f.Outcome));
        Assert.Single(Lake.Open(folder.At("lake")).Snapshots);
    }

    [Fact]
    public void SameLandingTwice_GivesSameLakeBytes()
    {
        folder.Write("landing/2026-03-01/a.csv", CrimeFile.Of(CrimeFile.Row("C1"), CrimeFile.Row("", "2026-01-07"), CrimeFile.Row("C3", borough: "Atlantis")));
        var key = new byte[32];
        Ingester.Ingest(folder.At("landing"), Lake.OpenOrCreate(folder.At("one"), key));
        Ingester.Ingest(folder.At("landing"), Lake.OpenOrCreate(folder.At("two"), key));
        Assert.Equal(Files("one"), Files("two"));
    }

    [Fact]
    public void RefusedFile_LeavesTheLastGoodState()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        var before = Files("lake").Where(f => !f.Name.StartsWith("quality", StringComparison.Ordinal)).ToArray();

        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1"), "C2,\"V2,8N"));
        var result = Ingester.Ingest(folder.At("landing"), lake);

        Assert.Equal(ExitCode.Data, result.Exit);
        Assert.Equal(before, Files("lake").Where(f => !f.Name.StartsWith("quality", StringComparison.Ordinal)));
    }

    [Fact]
    public void CutIngest_LeavesTheLastGoodState()
    {
        var path = folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        var good = Assert.Single(lake.Snapshots);

        // What a process killed before its commit leaves behind: a staged folder, and a snapshot folder that nothing names.
        Directory.CreateDirectory(folder.At("lake", ".staging", "safestats-mps-crime-0123456789abcdef"));
        folder.Write("lake/.staging/safestats-mps-crime-0123456789abcdef/rows.parquet", "half");
        folder.Write("lake/safestats-mps-crime/0123456789abcdef/rows.parquet", "half");
        Assert.Equal(good, Assert.Single(Lake.Open(folder.At("lake")).Snapshots));

        File.AppendAllText(path, CrimeFile.Row("C2") + "\n");
        Assert.Equal(ExitCode.Done, Ingester.Ingest(folder.At("landing"), Lake.Open(folder.At("lake"))).Exit);
        Assert.Equal(2, Lake.Open(folder.At("lake")).Snapshots.Count);
    }

    [Fact]
    public void LaterExtract_WinsOverTheEarlier()
    {
        folder.Write("landing/jan.csv", CrimeFile.Of(CrimeFile.Row("C1", "2026-01-06", borough: "Haringey"), CrimeFile.Row("C2", "2026-01-31")));
        folder.Write("landing/feb.csv", CrimeFile.Of(CrimeFile.Row("C1", "2026-02-06", borough: "Barnet"), CrimeFile.Row("C1", "2026-02-06", "V2", "Barnet")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        var columns = warehouse.Columns("stg_crime").ToList();
        var boroughs = warehouse.Rows("stg_crime").Select(r => (string)r[columns.IndexOf("borough")]!).Order(StringComparer.Ordinal);
        Assert.Equal(["E09000003", "E09000003", "E09000014"], boroughs);
    }

    [Fact]
    public void References_AreNeverKept()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("REF-4711-SECRET")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        Assert.All(
            Directory.GetFiles(folder.At("lake"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("4711", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.Ordinal));
        using var references = new References(lake.Key());
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        Assert.Contains(references.Hash(" REF-4711-SECRET "), warehouse.Rows("stg_crime").Single());
    }

    [Fact]
    public void EmptyCells_AreNullInParquet()
    {
        folder.Write("landing/a.csv", CrimeFile.Of("C1,,8N,2026-01-05,2026-01-06,Haringey,,,metropolitan", CrimeFile.Row("C2")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        var columns = warehouse.Columns("stg_crime").ToList();
        var row = warehouse.Rows("stg_crime").First();
        Assert.All(["victim_ref", "victim_age", "knife", "lsoa", "relationship", "outcome"], column => Assert.Null(row[columns.IndexOf(column)]));
    }

    [Fact]
    public void TwoFilesOfOneVintage_AreAFinding()
    {
        const string Header = "MajorText,MinorText,BoroughName,202601,202602\n";
        folder.Write("landing/2026-03-10/a.csv", Header + "ROBBERY,RAPE,Haringey,1,2\n");
        folder.Write("landing/2026-03-20/b.csv", Header + "ROBBERY,RAPE,Haringey,1,3\n");
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var finding = Assert.Single(Ingester.Ingest(folder.At("landing"), lake).Findings);
        Assert.Equal("SVD-I130", finding.Code);
        Assert.Contains("2026-03-20/b.csv is used", finding.Wanted, StringComparison.Ordinal);

        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_published_count");
        var count = warehouse.Columns("stg_published_count").ToList().IndexOf("count");
        Assert.Equal([1L, 3L], warehouse.Rows("stg_published_count").Select(r => (long)r[count]!));
    }

    [Fact]
    public void SyntheticMark_HoldsForTheFolderAndBelow()
    {
        folder.Write("landing/made/SYNTHETIC.md", "synthetic");
        folder.Write("landing/made/deep/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        folder.Write("landing/real/b.csv", CrimeFile.Of(CrimeFile.Row("C2")));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        Assert.Equal([true, false], lake.Snapshots.OrderBy(s => s.File, StringComparer.Ordinal).Select(s => s.Synthetic));
    }

    [Fact]
    public void ManyBadRows_AreCappedInTheListAndAllOnDisk()
    {
        folder.Write("landing/a.csv", CrimeFile.Of([.. Enumerable.Range(0, 500).Select(i => CrimeFile.Row($"C{i}", borough: "Atlantis"))]));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Equal(500, result.Counts.Single().Count);
        Assert.Equal(5, result.Findings.Count());
        Assert.Equal(501, File.ReadLines(lake.Findings(lake.Snapshots[0])).Count());
        Assert.Equal(500, result.RowsRefused);
    }

    public void Dispose() => folder.Dispose();

    private (string Name, string Hash)[] Files(string lake) =>
    [
        .. Directory.GetFiles(folder.At(lake), "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder.At(lake), f).Replace('\\', '/'), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))))
            .Order(),
    ];
}
