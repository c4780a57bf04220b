using System.Collections.Concurrent;
using SvdPipeline.Sources;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>What the lake in the store holds, from its records alone: no rows are fetched. Records of snapshots never change and are read once.</summary>
/// <param name="store">The store.</param>
public sealed class LakeRecords(IObjectStore store)
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<string, Snapshot> known = new(StringComparer.Ordinal);

    /// <summary>Path of the pointer of a source.</summary>
    public static string Current(string source) => $"lake/{source}/current.json";

    /// <summary>Snapshots in use, by source, then id.</summary>
    public async Task<IReadOnlyList<Snapshot>> InUse(CancellationToken cancel = default)
    {
        var found = new ConcurrentBag<Snapshot>();
        await Parallel.ForEachAsync(SourceContracts.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (contract, token) =>
        {
            foreach (var id in (await store.Read<CurrentSnapshots>(Current(contract.Id), token))?.Value.Snapshots ?? [])
            {
                found.Add(await Record(contract.Id, id, token));
            }
        });
        return [.. found.OrderBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    private async Task<Snapshot> Record(string source, string id, CancellationToken cancel)
    {
        var path = $"lake/{source}/{id}/snapshot.json";
        return known.TryGetValue(path, out var there) ? there
            : known[path] = (await store.Read<Snapshot>(path, cancel))?.Value ?? throw new InvalidOperationException($"The lake has no {path}, which its pointer names.");
    }
}
