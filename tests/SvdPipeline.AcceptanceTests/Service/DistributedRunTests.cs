using Xunit.Abstractions;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>One build shared by several app processes on one set of queues. <c>tests/distributed-run.sh</c> runs it by hand and prints its log.</summary>
[Collection("London")]
public sealed class DistributedRunTests(LondonRun london, ITestOutputHelper output)
{
    [LongFact]
    public async Task ThreeProcesses_OneKilledInTheMiddle_GiveTheDocumentsOfTheCommand()
    {
        await using var run = await ServiceRun.Start(london, processes: 3, output.WriteLine);
        var build = await run.Request();
        await run.Until(build, progress => progress.Steps.Count(s => s.State == "done") > 5);
        await run.KillOneAtWork();
        var done = await run.Done(build);

        Assert.Equal(2, run.Apps.Count(app => !app.HasEnded));
        Assert.All(done.Steps, step => Assert.Equal("done", step.State));
        Assert.Contains(done.Steps, step => step.Tries > 1);
        Assert.Equal(264, done.Result!.Documents);
        await run.AssertDocuments(build);
    }
}
