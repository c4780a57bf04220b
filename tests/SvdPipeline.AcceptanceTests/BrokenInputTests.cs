namespace SvdPipeline.AcceptanceTests;

/// <summary>What an analyst does wrong with a file on a bad day: each gives a finding to act on, and the lake keeps its last good snapshots.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private const string File = "landing/safestats-las/ambulance.csv";

    private const string Good =
        "attendance_ref,attended_date,attended_time,borough,ward_code,lsoa_code,location_type,patient_age,patient_sex,assault,weapon\n"
        + "A1,2026-01-05,21:10,Haringey,,,street,17,male,yes,knife\n"
        + "A2,2026-01-06,02:40,Haringey,,,dwelling,31,female,yes,body\n"
        + "A3,2026-02-07,23:05,Camden,,,street,22,male,yes,blunt\n";

    private readonly TemporaryFolder folder = new();

    public BrokenInputTests()
    {
        Write(Good);
        CommandRun.Done("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
    }

    [Fact]
    public void SameFileAgain_IsTheSameSnapshot()
    {
        var before = Snapshots();
        Write(Good, "landing/again/renamed.csv");
        var run = CommandRun.Done("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Assert.Equal(before, Snapshots());
        Assert.Contains("unchanged", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderWithoutARequiredColumn_IsRefusedWhole_AndNamesIt()
    {
        var before = Snapshots();
        Write(Good.Replace("attendance_ref", "number", StringComparison.Ordinal));
        var run = CommandRun.Of("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Assert.Equal(11, run.Exit);
        Assert.Contains("attendance_ref", run.Talk, StringComparison.Ordinal);
        Assert.Equal(before, Snapshots());
    }

    [Fact]
    public void HeaderMapped_IsRead()
    {
        Write(Good.Replace("attendance_ref", "number", StringComparison.Ordinal), "landing/mapped/export.csv");
        Write("source: safestats-las\ncolumns:\n  attendance_ref: number\n", "landing/mapped/export.csv.mapping.yaml");
        var run = CommandRun.Of("ingest", "--from", folder["landing/mapped"], "--lake", folder["lake2"]);
        Assert.True(run.Exit == 0, run.Talk);
        Assert.Contains("3 of 3 rows kept", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CutFile_KeepsWhatIsWhole_AndNamesTheLine()
    {
        Write(Good[..^20]);
        var run = CommandRun.Of("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("line 4", run.Talk, StringComparison.Ordinal);
        Assert.Contains("2 of 3 rows kept, 1 refused", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CorruptFile_IsAFinding_AndTheLakeKeepsItsSnapshots()
    {
        var before = Snapshots();
        System.IO.File.WriteAllBytes(folder[File], [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0, 1, 2, 3]);
        var run = CommandRun.Of("ingest", "--from", folder["landing"], "--lake", folder["lake"]);
        Assert.NotEqual(0, run.Exit);
        Assert.Contains("ambulance.csv", run.Talk, StringComparison.Ordinal);
        Assert.Equal(before, Snapshots());
    }

    public void Dispose() => folder.Dispose();

    private void Write(string text, string path = File)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        System.IO.File.WriteAllText(folder[path], text);
    }

    private SortedDictionary<string, string> Snapshots() => TemporaryFolder.Hashes(folder["lake/safestats-las"]);
}
