using System.Diagnostics;

namespace SvdPipeline.AcceptanceTests;

[Collection("London")]
public sealed class ReproducibilityTests(LondonRun london)
{
    [Fact]
    public async Task Build_InAnotherFolderTimeZoneLanguageAndThreadCount_GivesTheSameBytes()
    {
        using var other = new TemporaryFolder();
        TemporaryFolder.Copy(london.Lake, other["elsewhere/lake"]);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = other.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = "Pacific/Auckland", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
        };
        string[] args =
        [
            typeof(Command.Svd).Assembly.Location, "build", "--lake", "elsewhere/lake", "--out", "documents", "--as-of", london.Month,
            "--partnership", london.Partnership, "--threads", "1",
        ];
        Array.ForEach(args, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var talk = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await talk);

        AssertSame(Hashes(Path.Combine(london.Documents, london.Month)), Hashes(Path.Combine(other["documents"], london.Month)));
    }

    [Fact]
    public void Commentary_OfOneBorough_ChangesOnlyItsFiles()
    {
        using var other = new TemporaryFolder();
        TemporaryFolder.Copy(london.Partnership, other["partnership"]);
        var commentary = Path.Combine(other["partnership"], "E09000014", "commentary", "sna");
        Directory.CreateDirectory(commentary);
        File.WriteAllText(Path.Combine(commentary, "kinds.md"), "The partnership notes {{figure:in-scope-count}} records.\n");
        CommandRun.Done("build", "--lake", london.Lake, "--out", other["documents"], "--as-of", london.Month, "--partnership", other["partnership"]);

        var before = Hashes(Path.Combine(london.Documents, london.Month));
        var after = Hashes(Path.Combine(other["documents"], london.Month));
        Assert.Equal(before.Keys, after.Keys);
        var changed = before.Where(file => after[file.Key] != file.Value).Select(file => file.Key).ToArray();
        Assert.NotEmpty(changed);
        Assert.All(changed, file => Assert.True(file == "run.json" || file.Contains("/E09000014-haringey/", StringComparison.Ordinal), $"{file} changed"));
    }

    private static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = TemporaryFolder.Hashes(folder);
        hashes.Remove("run-log.json");
        return hashes;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.Empty(expected.Where(file => actual[file.Key] != file.Value).Select(file => file.Key));
    }
}
