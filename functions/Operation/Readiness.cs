using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Operation;

/// <summary>Whether the app can do its work: storage and queues answer, and there is room for working copies.</summary>
/// <param name="store">The store.</param>
/// <param name="queues">The queues.</param>
/// <param name="settings">Settings.</param>
public sealed class Readiness(IObjectStore store, IWorkQueues queues, ServiceSettings settings)
{
    /// <summary>Room that a build needs for its working copies.</summary>
    private const long RoomNeeded = 512L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What is not right, in words; empty when all is.</summary>
    public async Task<IReadOnlyList<string>> Wrong(CancellationToken cancel = default)
    {
        var found = new List<string>();
        await Try("storage", () => store.Find("builds/ready", cancel));
        await Try("queues", () => queues.Count(WorkQueueNames.Measure, cancel));
        if (new DriveInfo(settings.Data).AvailableFreeSpace < RoomNeeded)
        {
            found.Add("disk: less than 512 MiB are free for working copies");
        }

        return found;

        async Task Try<T>(string what, Func<Task<T>> ask)
        {
            try
            {
                await ask().WaitAsync(Patience, cancel);
            }
            catch (Exception failure) when (failure is StorageException or TimeoutException)
            {
                found.Add($"{what}: does not answer");
            }
        }
    }
}
