using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Provenance;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Operation;

/// <summary>What the operator looks at first: queues, builds, storage, pulls, and what went wrong.</summary>
public sealed class StatusBoard(
    Readiness readiness, IWorkQueues queues, IObjectStore store, BuildBook book, PullRound pulls, LakeShelf lake, LandingArea landing, UnreadableMessages unreadable, TimeProvider clock)
{
    private const int Builds = 20;
    private const int Files = 200;
    private const int MostObjects = 20_000;
    private static readonly string[] Containers = ["landing", "lake", "partnership", "builds", "figures", "documents", "audit"];
    private static readonly TimeSpan SizesKept = TimeSpan.FromMinutes(2);

    private readonly DateTimeOffset since = clock.GetUtcNow();
    private (DateTimeOffset At, IReadOnlyList<StoredFolder> Sizes) sizes;

    /// <summary>Reads all of it.</summary>
    public async Task<ServiceStatus> Read(CancellationToken cancel = default)
    {
        var waiting = new List<QueueStatus>();
        foreach (var queue in new[] { WorkQueueNames.Ingest, WorkQueueNames.Measure, WorkQueueNames.Document })
        {
            waiting.Add(await Queue(queue, cancel));
            waiting.Add(await Queue(queue + WorkQueueNames.Poison, cancel));
        }

        var builds = new List<BuildProgress>();
        foreach (var build in await book.List(null, Builds, null, cancel))
        {
            builds.Add((await book.Find(build.Id, cancel))!);
        }

        return new ServiceStatus(
            ProgramVersion.Number,
            since,
            await readiness.Wrong(cancel),
            waiting,
            builds,
            [.. (await landing.Recent(Files, cancel)).Where(receipt => receipt.State is "failed" or "refused")],
            [.. (await pulls.Last(cancel)).OrderBy(pull => pull.Source, StringComparer.Ordinal)],
            [.. (await lake.Sources(cancel)).Where(source => source.State is "late" or "stale")],
            await Sizes(cancel),
            await unreadable.All(cancel));
    }

    private async Task<QueueStatus> Queue(string name, CancellationToken cancel)
    {
        var count = await queues.Count(name, cancel);
        return new QueueStatus(name, count, count == 0 ? null : await queues.Oldest(name, cancel));
    }

    /// <summary>Objects and bytes of each container; counted anew every few minutes, as it means listing them all.</summary>
    private async Task<IReadOnlyList<StoredFolder>> Sizes(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (sizes.Sizes is not null && now - sizes.At < SizesKept)
        {
            return sizes.Sizes;
        }

        var found = new List<StoredFolder>();
        foreach (var container in Containers)
        {
            var (objects, bytes) = (0, 0L);
            await foreach (var stored in store.All(container + "/", cancel: cancel))
            {
                (objects, bytes) = (objects + 1, bytes + stored.Length);
                if (objects == MostObjects)
                {
                    break;
                }
            }

            found.Add(new StoredFolder(container, objects, bytes, objects == MostObjects));
        }

        sizes = (now, found);
        return found;
    }
}
