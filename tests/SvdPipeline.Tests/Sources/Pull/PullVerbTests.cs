using System.CommandLine;
using System.Text.Json;
using SvdPipeline.Command;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>What <c>svd pull</c> says, prints and returns.</summary>
public sealed class PullVerbTests
{
    [Fact]
    public async Task Pull_PrintsATable_AndSaysWhatIsNext()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        var (exit, output, talk) = Run(world, [world.Contract("csv", "/table.csv", "/none.csv"), SourceContracts.Find("safestats-las")!], "--to", world.Landing);

        Assert.Equal((int)ExitCode.Input, exit);
        Assert.Equal(
            [
                $"pulled     mps-recorded-crime mps-recorded-crime/2026-05-04/table.csv: {PullWorld.Table().Length} bytes",
                $"failed     mps-recorded-crime {world.Url("/none.csv")}: HTTP 404 NotFound; the file of 2026-05-04 stays",
                "1 pulled, 1 failed",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("SVD-S303", talk, StringComparison.Ordinal);
        Assert.Contains("to be dropped by hand ('svd sources' says where from): safestats-las", talk, StringComparison.Ordinal);
        Assert.Contains($"Next: svd ingest --from {world.Landing} --lake LAKE", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasEveryFile()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        Run(world, [world.Contract("csv", "/table.csv")], "--to", world.Landing);
        var (exit, output, _) = Run(world, [world.Contract("csv", "/table.csv")], "--to", world.Landing, "--format", "json");
        var file = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal((0, "unchanged", "mps-recorded-crime/2026-05-04/table.csv"), (exit, file.GetProperty("outcome").GetString(), file.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task HostDown_SaysOfflineInOneLine()
    {
        await using var world = await PullWorld.Start();
        var contract = world.Contract("csv", "/table.csv");
        await world.Server.DisposeAsync();
        var (exit, _, talk) = Run(world, [contract], "--to", world.Landing);
        Assert.Equal((int)ExitCode.Input, exit);
        Assert.Contains("Offline: no host was reached.", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_TouchesNothing()
    {
        await using var world = await PullWorld.Start();
        var (exit, output, _) = Run(world, [world.Contract("csv", "/table.csv")], "--to", world.Landing, "--dry-run");
        Assert.Equal(0, exit);
        Assert.Contains($"planned    mps-recorded-crime {world.Url("/table.csv")}: due; 200 MiB a file at most; addresses unverified", output, StringComparison.Ordinal);
        Assert.Empty(world.Server.Asked);
        Assert.False(Directory.Exists(world.Landing));
    }

    [Fact]
    public async Task Due_PassesOverWhatIsNotExpected()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        var contract = world.Contract("csv", "/table.csv");
        Run(world, [contract], "--to", world.Landing, "--due");
        var (exit, output, _) = Run(world, [contract], "--to", world.Landing, "--due");
        Assert.Equal(0, exit);
        Assert.Contains("not due    mps-recorded-crime next expected 2026-06-01", output, StringComparison.Ordinal);
        Assert.Single(world.Server.Asked);
    }

    [Fact]
    public async Task SourceThatArrivesWithAnother_PullsThatOne()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        var other = PullWorld.Contract(new SourcePull("unverified", With: PullWorld.Source)) with { Id = "other" };
        var (exit, output, _) = Run(world, [world.Contract("csv", "/table.csv"), other], "--to", world.Landing, "--source", "other");
        Assert.Equal(0, exit);
        Assert.StartsWith("pulled     mps-recorded-crime", output, StringComparison.Ordinal);
        Assert.Single(world.Server.Asked);
    }

    [Theory]
    [InlineData("safestats-las", "SVD-S313")]
    [InlineData("nothing", "SVD-I002")]
    public async Task SourceThatIsNotPulled_IsTheUsersError(string source, string code)
    {
        await using var world = await PullWorld.Start();
        var error = await Assert.ThrowsAsync<UserError>(() => Puller.Pull(new PullRequest(world.Landing, source), world.Settings()));
        Assert.Equal((code, ExitCode.Usage), (error.Code, error.Exit));
    }

    [Fact]
    public void BadDate_IsTheUsersError()
    {
        var talk = new StringWriter();
        Assert.Equal((int)ExitCode.Usage, Svd.Run(["pull", "--to", "landing", "--since", "May 2026"], TextWriter.Null, talk, interactive: false));
        Assert.Contains("'May 2026' is not a date", talk.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondPullAtOnce_IsRefused()
    {
        await using var world = await PullWorld.Start();
        UserError? second = null;
        world.Server.On("/table.csv", async (context, _) =>
        {
            second = await Record.ExceptionAsync(() => world.Pull(world.Contract("csv", "/table.csv"))) as UserError;
            await PublisherServer.File(context, PullWorld.Table());
        });
        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Equal("SVD-T111", second?.Code);
    }

    private static (int Exit, string Output, string Talk) Run(PullWorld world, IReadOnlyList<SourceContract> contracts, params string[] args)
    {
        var (output, talk) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var verb = PullVerb.Create(new Terminal(output, talk, interactive: false), contracts, world.Settings());
        var exit = new RootCommand { verb }.Parse(["pull", .. args]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return (exit, output.ToString(), talk.ToString());
    }
}
