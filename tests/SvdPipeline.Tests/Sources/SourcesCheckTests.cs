using System.Text.Json;
using SvdPipeline.Tests.Ingest;

namespace SvdPipeline.Tests.Sources;

public sealed class SourcesCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void GoodFile_IsToldWithWhatWouldBeKept()
    {
        var path = folder.Write("a.csv", CrimeFile.Of(CrimeFile.Row("C1"), CrimeFile.Row("C2", borough: "Atlantis")));
        var (output, exit) = SourceTemplateTests.Run("sources", "check", path);
        Assert.Equal(0, exit);
        Assert.Contains("safestats-mps-crime", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 rows would be kept, 1 refused", output, StringComparison.Ordinal);
        Assert.Contains("SVD-I104", output, StringComparison.Ordinal);
        Assert.Equal(["a.csv"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Json_HoldsTheSame()
    {
        var path = folder.Write("a.csv", CrimeFile.Of(CrimeFile.Row("C1"), CrimeFile.Row("C2", borough: "Atlantis")));
        var (output, _) = SourceTemplateTests.Run("sources", "check", path, "--format", "json");
        var table = JsonDocument.Parse(output).RootElement[0];
        Assert.Equal(1, table.GetProperty("rowsKept").GetInt32());
        Assert.Equal("SVD-I104", table.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("x,y\n1,2\n", 12)]
    [InlineData("crime_ref,victim_ref,offence_date,recorded_date,borough,victim_age,knife,force\nC1,V1,2026-01-05,2026-01-06,Haringey,17,yes,metropolitan\n", 11)]
    public void FileThatCannotBeRead_HasAnExitCode(string text, int exit) =>
        Assert.Equal(exit, SourceTemplateTests.Run("sources", "check", folder.Write("a.csv", text)).Exit);

    [Fact]
    public void NoFile_IsAUsageError() => Assert.Equal(2, SourceTemplateTests.Run("sources", "check", folder.At("nothing.csv")).Exit);

    public void Dispose() => folder.Dispose();
}
