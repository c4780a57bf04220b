using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using Xunit.Abstractions;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>Builds through faults, by real processes on a real Azurite.</summary>
[Collection("London")]
public sealed class FaultTests(LondonRun london, ITestOutputHelper output)
{
    private static readonly string[] Boroughs = ["E09000014", "E09000001", "E09000007"];

    [LongFact]
    public async Task Messages_DoubledAndUnreadable_MakeNoDifference()
    {
        await using var run = await ServiceRun.Start(london, processes: 2, output.WriteLine);
        foreach (var queue in (string[])[WorkQueueNames.Ingest, WorkQueueNames.Measure, WorkQueueNames.Document])
        {
            await run.Queues.Send(queue, "{\"build\":");
            await run.Queues.Send(queue, "null");
        }

        var build = await run.Request(Boroughs);
        await run.Queues.Send(WorkQueueNames.Measure, $$"""{"build":"{{build.Id}}"}""");
        await run.Until(build, progress => progress.State == "writing");
        foreach (var borough in Boroughs)
        {
            await run.Queues.Send(WorkQueueNames.Document, $$"""{"build":"{{build.Id}}","part":"{{borough}}"}""");
        }

        var done = await run.Done(build);
        Assert.All(done.Steps, step => Assert.Equal(1, step.Tries));
        await run.AssertDocuments(build);
    }

    [LongFact]
    public async Task Storage_DownAndBackWhileDocumentsAreWritten_TheBuildGoesOn()
    {
        await using var run = await ServiceRun.Start(london, processes: 2, output.WriteLine);
        var build = await run.Request(Boroughs);
        await run.Until(build, progress => progress.Steps.Any(s => s.Name.StartsWith("E09", StringComparison.Ordinal) && s.State == "running"));
        run.Azurite.Stop();
        run.Tell("storage down");
        await Task.Delay(TimeSpan.FromSeconds(20));
        await run.Azurite.Restart();
        run.Tell("storage back");
        await run.Done(build);

        Assert.All(run.Apps, app => Assert.False(app.HasEnded));
        await run.AssertDocuments(build);
    }

    [LongFact]
    public async Task Process_KilledInEachStage_AnotherGoesOn()
    {
        await using var run = await ServiceRun.Start(london, processes: 1, output.WriteLine);
        var build = await run.Request(Boroughs);
        foreach (var stage in (string[])[BuildStep.Measure, "E09", BuildStep.London])
        {
            await run.Until(build, progress => progress.Steps.Any(s => s.Name.StartsWith(stage, StringComparison.Ordinal) && s.State == "running"));
            await run.KillOneAtWork();
            await run.StartApp();
        }

        var done = await run.Done(build);
        Assert.True(done.Steps.Count(s => s.Tries > 1) >= 3, "each stage was begun again");
        await run.AssertDocuments(build);
    }

    [LongFact]
    public async Task Disk_FullAndThenNot_TheBuildFailsVisiblyAndIsTriedAgain()
    {
        using var disk = new SmallDisk("2m");
        await using var run = await ServiceRun.Start(london, processes: 0, output.WriteLine);
        await run.StartApp(disk.Folder);
        var build = await run.Request(Boroughs);
        var failed = await run.Until(build, progress => progress.State == "failed");
        var measure = failed.Steps.Single(s => s.State == "failed");
        run.Tell($"{measure.Name} failed after {measure.Tries} tries: {measure.Code} {measure.Message}; {measure.Remedy}");
        Assert.All(run.Apps, app => Assert.False(app.HasEnded));

        disk.Grow("2g");
        await run.Book.Retry(build.Id, "test");
        await run.Done(build);
        await run.AssertDocuments(build);
    }
}
