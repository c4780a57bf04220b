using SvdPipeline.Builds;
using SvdPipeline.Command;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

public sealed class RetentionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void ExpiredRows_AreListedThenRemoved_AndTheirRecordStays()
    {
        folder.Write("landing/old.csv", CrimeFile.Of(CrimeFile.Row("C1", "2016-01-06")));
        folder.Write("landing/new.csv", CrimeFile.Of(CrimeFile.Row("C2", "2026-01-06")));
        var lake = Ingest();
        var old = lake.Snapshots.Single(s => s.File == "old.csv");

        var (listed, exit) = Run("--as-of", "2026-02");
        Assert.Equal((int)ExitCode.Differences, exit);
        Assert.Contains($"SVD-T120  safestats-mps-crime/{old.Id}", listed, StringComparison.Ordinal);
        Assert.True(File.Exists(lake.Parquet(old)));

        var (removed, done) = Run("--as-of", "2026-02", "--apply");
        Assert.Equal(0, done);
        Assert.Contains("removed", removed, StringComparison.Ordinal);
        var after = Lake.Open(folder.At("lake"));
        Assert.Equal(["new.csv"], after.Snapshots.Select(s => s.File));
        Assert.Equal(["removed.json"], Directory.GetFiles(folder.At("lake", old.Source, old.Id)).Select(Path.GetFileName));
        Assert.Equal((old.Sha256, old.RowsKept), (after.Removed(old.Source, old.Id)!.Snapshot.Sha256, after.Removed(old.Source, old.Id)!.Snapshot.RowsKept));
        Assert.Equal(0, Run("--as-of", "2026-02").Exit);
    }

    [Fact]
    public void RemovedFile_IsNotTakenInAgain()
    {
        folder.Write("landing/old.csv", CrimeFile.Of(CrimeFile.Row("C1", "2016-01-06")));
        folder.Write("landing/new.csv", CrimeFile.Of(CrimeFile.Row("C2", "2026-01-06")));
        Ingest();
        Run("--as-of", "2026-02", "--apply");
        var result = Ingester.Ingest(folder.At("landing"), Lake.Open(folder.At("lake")));
        Assert.Equal([IngestOutcome.Unchanged, IngestOutcome.LeftAlone], result.Files.Select(f => f.Outcome));
        Assert.Equal("SVD-I150", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void SupersededExtract_IsRemoved_AndOneWithARecordOfItsOwnIsNot()
    {
        folder.Write("landing/jan.csv", CrimeFile.Of(CrimeFile.Row("C1", "2026-01-06"), CrimeFile.Row("C2", "2026-01-07")));
        folder.Write("landing/feb.csv", CrimeFile.Of(CrimeFile.Row("C1", "2026-01-06"), CrimeFile.Row("C2", "2026-01-07"), CrimeFile.Row("C3", "2026-02-07")));
        folder.Write("landing/own.csv", CrimeFile.Of(CrimeFile.Row("C1", "2026-01-06"), CrimeFile.Row("C9", "2026-01-07")));
        var lake = Ingest();
        var before = Staged();
        Assert.Equal(["jan.csv"], LakeRetention.Due(lake, new DateOnly(2026, 2, 28), null).Select(d => d.Snapshot.File));
        Assert.Equal(0, Run("--as-of", "2026-02", "--apply").Exit);
        Assert.Equal(before, Staged());
    }

    [Fact]
    public void FileReadByAnotherMapping_LeavesRowsThatAreRemoved()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        Ingest();
        folder.Write("landing/mapping.yaml", "source: safestats-mps-crime\n");
        var lake = Ingest();
        var due = Assert.Single(LakeRetention.Due(lake, new DateOnly(2026, 2, 28), null));
        Assert.NotEqual(lake.Snapshots.Single().Id, due.Snapshot.Id);
        Assert.Equal(0, Run("--as-of", "2026-02", "--apply").Exit);
        Assert.False(File.Exists(folder.At("lake", due.Snapshot.Source, due.Snapshot.Id, "rows.parquet")));
    }

    [Fact]
    public void RowsOfABuild_AreNeverRemoved()
    {
        folder.Write("landing/old.csv", CrimeFile.Of(CrimeFile.Row("C1", "2016-01-06")));
        var lake = Ingest();
        var old = lake.Snapshots.Single();
        folder.Write("documents/2016-01/run.json", new RunRecord("2016-01", "1", "x", "london", [], [], [old], [], []).ToJson());
        var (output, exit) = Run("--as-of", "2026-02", "--apply", "--documents", folder.At("documents"));
        Assert.Equal((int)ExitCode.Differences, exit);
        Assert.Contains("SVD-T122", output, StringComparison.Ordinal);
        Assert.Contains("kept for the build 2016-01/run.json", output, StringComparison.Ordinal);
        Assert.True(File.Exists(lake.Parquet(old)));
    }

    [Fact]
    public void UnreadableBuildRecord_StopsBeforeAnythingIsRemoved()
    {
        folder.Write("landing/old.csv", CrimeFile.Of(CrimeFile.Row("C1", "2016-01-06")));
        var lake = Ingest();
        folder.Write("documents/2016-01/run.json", "{");
        Assert.Equal((int)ExitCode.Configuration, Run("--as-of", "2026-02", "--apply", "--documents", folder.At("documents")).Exit);
        Assert.Equal((int)ExitCode.Usage, Run("--as-of", "2026-02", "--apply", "--documents", folder.At("nowhere")).Exit);
        Assert.True(File.Exists(lake.Parquet(lake.Snapshots.Single())));
    }

    [Fact]
    public void PublishedCounts_KeepTheirVintages_AndLoseTheFileThatWasReceivedAgain()
    {
        const string Header = "MajorText,MinorText,BoroughName,202601,202602\n";
        folder.Write("landing/2026-03-10/a.csv", Header + "ROBBERY,RAPE,Haringey,1,2\n");
        folder.Write("landing/2026-03-20/b.csv", Header + "ROBBERY,RAPE,Haringey,1,3\n");
        folder.Write("landing/2026-02-20/c.csv", "MajorText,MinorText,BoroughName,202512,202601\nROBBERY,RAPE,Haringey,1,3\n");
        var lake = Ingest();
        Assert.Equal(["2026-03-10/a.csv"], LakeRetention.Due(lake, new DateOnly(2040, 2, 28), null).Select(d => d.Snapshot.File));
    }

    public void Dispose() => folder.Dispose();

    private Lake Ingest()
    {
        var lake = Lake.OpenOrCreate(folder.At("lake"), new byte[32]);
        Ingester.Ingest(folder.At("landing"), lake);
        return lake;
    }

    private string[] Staged()
    {
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, Lake.Open(folder.At("lake")), new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        var reference = warehouse.Columns("stg_crime").ToList().IndexOf("crime_ref");
        return [.. warehouse.Rows("stg_crime").Select(r => (string)r[reference]!).Order(StringComparer.Ordinal)];
    }

    private (string Output, int Exit) Run(params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exit = Svd.Run(["retention", "--lake", folder.At("lake"), .. options], output, TextWriter.Null, interactive: false);
        return (output.ToString(), exit);
    }
}
