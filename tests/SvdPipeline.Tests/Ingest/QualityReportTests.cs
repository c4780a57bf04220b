using SvdPipeline.Builds;
using SvdPipeline.Ingest;
using SvdPipeline.Ingest.Quality;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

public sealed class QualityReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Report_NamesRowsFindingsAndCompleteness()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1"), CrimeFile.Row("C2", borough: "Atlantis"), "C3,,8N,2026-01-05,2026-01-06,Barnet,,,metropolitan"));
        folder.Write("landing/b.csv", "x,y\n1,2\n");
        Run();
        var csv = Text("report.csv");
        Assert.Contains("safestats-mps-crime,,a.csv,rows,kept,,2,3,,\n", csv, StringComparison.Ordinal);
        Assert.Contains("safestats-mps-crime,,a.csv,rows,refused,,1,3,,\n", csv, StringComparison.Ordinal);
        Assert.Contains("safestats-mps-crime,,,filled,victim_age,2026-01,1,2,,\n", csv, StringComparison.Ordinal);
        Assert.Contains(",finding,SVD-I104 borough,,1,3,,\n", csv, StringComparison.Ordinal);
        Assert.Contains("SVD-S101", Text("report.html"), StringComparison.Ordinal);
        Assert.Contains("Atlantis", Text("sources/safestats-mps-crime.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Attention_SaysTheMostUrgentFirst()
    {
        folder.Write("landing/a.csv", CrimeFile.Of([.. Enumerable.Range(0, 40).Select(i => CrimeFile.Row($"C{i}", borough: i < 4 ? "Atlantis" : "Barnet"))]));
        folder.Write("landing/broken.csv", CrimeFile.Of(CrimeFile.Row("C1"), "C2,\"V2,8N"));
        folder.Write("landing/b.csv", "x,y\n1,2\n");
        var attention = Run().Attention;
        Assert.Equal(attention.Select(a => a.Level).Order(), attention.Select(a => a.Level));
        Assert.Contains("broken.csv was refused whole", attention[0].What, StringComparison.Ordinal);
        Assert.Contains(attention, a => a.Level == 1 && a.What.StartsWith("10.0 % of the rows of a.csv were refused", StringComparison.Ordinal));
        Assert.Contains(attention, a => a.Level == 1 && a.What.Contains("at least 32 boroughs", StringComparison.Ordinal));
        Assert.Contains(attention, a => a.Level == 2 && a.What.StartsWith("b.csv was left alone", StringComparison.Ordinal));
    }

    [Fact]
    public void SameLandingTwice_GivesSameBytes()
    {
        folder.Write("landing/2026-03-01/a.csv", CrimeFile.Of(CrimeFile.Row("C1"), CrimeFile.Row("", "2026-01-07"), CrimeFile.Row("C3", borough: "Atlantis")));
        Run("one");
        Run("two");
        Assert.Equal(Files("one"), Files("two"));
        Run("two");
        Assert.Equal(Files("one"), Files("two"));
    }

    [Fact]
    public void SecondRun_SaysWhatIsNewAndWhatIsMended()
    {
        folder.Write("landing/2026-02-10/jan.csv", CrimeFile.Of([.. Enumerable.Range(0, 60).Select(i => CrimeFile.Row($"A{i}", borough: i < 2 ? "Haringey" : "Barnet"))]));
        folder.Write("landing/odd.csv", "x,y\n1,2\n");
        Assert.All(Run().Attention, a => Assert.False(a.IsNew));
        File.Delete(folder.At("landing", "odd.csv"));
        folder.Write("landing/2026-03-10/feb.csv", CrimeFile.Of([.. Enumerable.Range(0, 60).Select(i => CrimeFile.Row($"B{i}", "2026-02-06", borough: i < 40 ? "Haringey" : "Barnet"))]));
        var report = Run();
        Assert.Contains(report.Mended, a => a.What.StartsWith("odd.csv", StringComparison.Ordinal));
        Assert.Contains(report.Attention, a => a.IsNew && a.What.StartsWith("Sums of the last month jumped", StringComparison.Ordinal));
        Assert.Equal(2, Directory.GetFiles(folder.At("lake", "quality", "runs")).Length);
    }

    [Fact]
    public void Freshness_IsJudgedOnTheDayGiven()
    {
        folder.Write("landing/a.csv", CrimeFile.Of(CrimeFile.Row("C1")));
        Assert.Equal("fresh", Run().Sources[0].Freshness.Single().State);
        var late = Run(judgedOn: new DateOnly(2026, 3, 31)).Sources[0].Freshness.Single();
        Assert.Equal(("late", new DateOnly(2026, 3, 23)), (late.State, late.Due));
        var stale = Run(judgedOn: new DateOnly(2026, 6, 30));
        Assert.Contains(stale.Attention, a => a.Level == 1 && a.What.StartsWith("Stale", StringComparison.Ordinal));
    }

    [Fact]
    public void ValuesAboutPersons_AreNotInTheReport()
    {
        folder.Write("landing/a.csv", CrimeFile.Header + ",relationship,outcome\nC1,V1,8N,2026-01-05,2026-01-06,Barnet,Zebedee,Zebedee,metropolitan,Zebedee's aunt,told by Zebedee\n");
        Run();
        Assert.All(
            Directory.GetFiles(folder.At("lake", "quality"), "*", SearchOption.AllDirectories).Append(Directory.GetFiles(folder.At("lake"), "profile.csv", SearchOption.AllDirectories).Single()),
            file => Assert.DoesNotContain("Zebedee's aunt", File.ReadAllText(file).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain("told by", Text("report.html") + Text("report.csv") + Text("report.json"), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private QualityReport Run(string lake = "lake", DateOnly? judgedOn = null)
    {
        Pipeline.Ingest(new IngestRequest(folder.At("landing"), folder.At(lake), Key: new byte[32], JudgedOn: judgedOn), new StageLog(_ => { }));
        return LakeJson.Read<QualityReport>(folder.At(lake, "quality", "report.json"));
    }

    private string Text(string name) => File.ReadAllText(folder.At("lake", "quality", name));

    private (string Name, string Hash)[] Files(string lake) =>
    [
        .. Directory.GetFiles(folder.At(lake), "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder.At(lake), f).Replace('\\', '/'), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))))
            .Order(),
    ];
}
