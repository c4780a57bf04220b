using System.Diagnostics;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Functions.Operation;
using SvdPipeline.Sources;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions;

public sealed class SourceWatchTests
{
    [Fact]
    public async Task Look_TellsEverySourceWithANextEdition_TheStaleOnesAsFailed()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Root);
        var monthly = SourceContracts.All.Where(c => c.Schedule is { Every: "month", IsKept: true }).Take(2).Select(c => c.Id).ToArray();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await Supply(store, monthly[0], today);
        await Supply(store, monthly[1], today.AddYears(-2));

        var told = new Dictionary<string, (string State, ActivityStatusCode Status)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SvdPipeline.Operation",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => told.Add((string)span.GetTagItem("svd.source")!, ((string)span.GetTagItem("svd.state")!, span.Status)),
        };
        ActivitySource.AddActivityListener(listener);
        await new SourceWatch(new LakeShelf(new LakeRecords(store), TimeProvider.System)).Run();

        Assert.Equal(2, told.Count);
        Assert.Equal(("fresh", ActivityStatusCode.Unset), told[monthly[0]]);
        Assert.Equal(("stale", ActivityStatusCode.Error), told[monthly[1]]);
    }

    private static async Task Supply(FolderObjectStore store, string source, DateOnly asOf)
    {
        const string id = "0123456789abcdef";
        var snapshot = new Snapshot(id, source, "stg_crime", "a.csv", id, 1, asOf, asOf, "", "", "", 1, 1, 0, 1, 0, Synthetic: false);
        await store.WriteOnce($"lake/{source}/{id}/snapshot.json", snapshot);
        await store.WriteOnce($"lake/{source}/current.json", new { snapshots = new[] { id } });
    }
}
