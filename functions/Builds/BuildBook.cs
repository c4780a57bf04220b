using System.Text.Json;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Builds;

/// <summary>The builds: asked for, looked up, cancelled, tried again. Nothing is computed here.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="queues">Where their work waits.</param>
/// <param name="lake">What the lake holds.</param>
/// <param name="shelf">Documents of earlier builds.</param>
/// <param name="clock">Clock.</param>
public sealed class BuildBook(IObjectStore store, IWorkQueues queues, LakeRecords lake, DocumentShelf shelf, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <summary>A build that said nothing for so long, with nobody at work on it, is set going again.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private readonly RecentIndex recent = new(store, BuildPaths.Recent);
    private readonly StepClaims claims = new(store, clock);
    private readonly BuildReading reading = new(store);

    /// <summary>Asks for a build. The same order of the same inputs is the build there is; one that failed or was cancelled is then tried again.</summary>
    /// <exception cref="UserError">SVD-B101, SVD-B202 or SVD-B203: the order cannot be built.</exception>
    public async Task<(BuildRecord Build, bool New)> Request(BuildOrder order, string by, CancellationToken cancel = default)
    {
        var inputs = await OrderInputs.Read(OrderCheck.Checked(order), store, lake, shelf, cancel);
        var id = inputs.Id();
        if (await Record(id, cancel) is { } known)
        {
            await GoOn(known, by, cancel);
            return (known, false);
        }

        // The order comes last, so that a build that is there has all its inputs.
        await store.WriteOnce(BuildPaths.Lake(id), inputs.Snapshots, cancel);
        foreach (var (path, bytes) in inputs.Partnership)
        {
            await store.WriteBytesOnce(BuildPaths.Partnership(id) + path, bytes, cancel);
        }

        var build = new BuildRecord(id, inputs.Order, by, clock.GetUtcNow(), inputs.Recorded());
        await recent.Add(build.RequestedAt, id, cancel);
        var isNew = await store.WriteOnce(BuildPaths.Order(id), build, cancel);
        await Send(new BuildMessage(id), cancel);
        return (isNew ? build : (await Record(id, cancel))!, isNew);
    }

    /// <summary>Where a build stands, or null when there is none.</summary>
    public async Task<BuildProgress?> Find(string id, CancellationToken cancel = default) =>
        await Record(id, cancel) is { } build ? await reading.Progress(build, cancel) : null;

    /// <summary>A build as ordered, or null when there is none.</summary>
    public async Task<BuildRecord?> Record(string id, CancellationToken cancel = default) =>
        BuildPaths.IsId(id) ? (await store.Read<BuildRecord>(BuildPaths.Order(id), cancel))?.Value : null;

    /// <summary>Builds, the newest first.</summary>
    /// <param name="borough">Only those that cover this GSS code; null for all.</param>
    /// <param name="size">Most to give, up to 200.</param>
    /// <param name="after">Id of the last build of the page before, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<BuildRecord>> List(string? borough, int size, string? after, CancellationToken cancel = default)
    {
        var from = after is not null && await Record(after, cancel) is { } last ? RecentIndex.Name(last.RequestedAt, last.Id) : null;
        var found = new List<BuildRecord>();
        await foreach (var (_, id, at) in recent.Entries(from, cancel))
        {
            // An entry whose order never came, or another try's, is none.
            if (await Record(id, cancel) is { } build && build.RequestedAt == at && (borough is null || build.Order.Covered().Contains(borough)))
            {
                found.Add(build);
            }

            if (found.Count >= Math.Clamp(size, 1, MostListed))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Cancels a build; false when there is none or it has ended. A step that is running stops before it gives anything.</summary>
    public async Task<bool> Cancel(string id, string by, CancellationToken cancel = default) =>
        await Find(id, cancel) is { HasEnded: false } && await store.WriteOnce(BuildPaths.Cancelled(id), new { by, at = clock.GetUtcNow() }, cancel);

    /// <summary>Tries again what failed or was cancelled; what is done stays done.</summary>
    public async Task Retry(string id, string by, CancellationToken cancel = default)
    {
        if (await Record(id, cancel) is not { } build)
        {
            return;
        }

        foreach (var step in BuildReading.StepNames(build))
        {
            await claims.Reopen(BuildPaths.Step(id, step), cancel);
        }

        await store.Delete(BuildPaths.Cancelled(id), WriteCondition.None, cancel);
        await Resume(build, cancel);
    }

    /// <summary>Makes the step of a message fail that was tried too often: what the poison queues hold.</summary>
    public async Task Fail(BuildMessage message, string why, CancellationToken cancel = default)
    {
        if (await Record(message.Build, cancel) is { } build && BuildReading.StepNames(build).Contains(message.Step))
        {
            await claims.Fail(BuildPaths.Step(build.Id, message.Step), why, cancel);
        }
    }

    /// <summary>Sets builds going again whose message was lost, by whatever accident. Run now and then.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        var resumed = 0;
        foreach (var build in await List(null, MostListed, null, cancel))
        {
            var now = clock.GetUtcNow();
            if (now - build.RequestedAt > Forgotten && await Find(build.Id, cancel) is { HasEnded: false } progress
                && progress.Steps.All(s => s.State is "waiting" or "done" || (s.Started is { } from && now - from.AddSeconds(s.Seconds) > Forgotten)))
            {
                await Resume(build, cancel);
                resumed++;
            }
        }

        return resumed;
    }

    /// <summary>Sends the messages of the steps that can be done now.</summary>
    internal async Task Resume(BuildRecord build, CancellationToken cancel)
    {
        var steps = (await reading.Progress(build, cancel)).Steps;
        var open = steps.Where(s => s.State is not ("done" or "failed" or "cancelled")).Select(s => s.Name).ToList();
        var next = open.Contains(BuildStep.Measure) ? [BuildStep.Measure]
            : open is [BuildStep.London] && steps.Where(s => s.Name != BuildStep.London).All(s => s.State == "done") ? open
            : open.Where(name => name != BuildStep.London);
        foreach (var name in next)
        {
            await Send(new BuildMessage(build.Id, name == BuildStep.Measure ? null : name), cancel);
        }
    }

    /// <summary>Sends a message.</summary>
    internal Task Send(BuildMessage message, CancellationToken cancel, TimeSpan after = default) =>
        queues.Send(message.Part is null ? WorkQueueNames.Measure : WorkQueueNames.Document, JsonSerializer.Serialize(message, MessageJson.Options), after, cancel);

    private async Task GoOn(BuildRecord build, string by, CancellationToken cancel)
    {
        var progress = await reading.Progress(build, cancel);
        if (progress.State is "failed" or "cancelled")
        {
            await Retry(build.Id, by, cancel);
        }
        else if (progress.State == "requested")
        {
            await Send(new BuildMessage(build.Id), cancel);
        }
    }
}
