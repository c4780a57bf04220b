using System.Security.Cryptography;
using SvdPipeline.Ingest;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>
/// Takes files into the lake in the store. Where the store is a folder the lake is written in place; otherwise a lake of records alone is made here, the
/// new snapshots are put up, and the pointer of each source is changed last, under its ETag: a cut ingest leaves what was in use.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="settings">Settings.</param>
public sealed class LakeWriter(IObjectStore store, ServiceSettings settings) : IDisposable
{
    private const string Home = "lake/";
    private const string Key = Home + "key";
    private const int KeyBytes = 32;
    private static readonly string[] Records = ["key", "current.json", "snapshot.json", "quality.json", "removed.json"];

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly LocalCopies records = new(store, Path.Combine(settings.Data, "copies", "records"), name => Records.Contains(name));

    /// <summary>Takes in every file of the scratch folder's <c>landing</c>.</summary>
    /// <exception cref="Findings.UserError">SVD-T104 when another process of this machine writes to the lake.</exception>
    public async Task<IReadOnlyList<IngestedFile>> Ingest(ScratchFolder scratch, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            if (store is FolderObjectStore folder)
            {
                return (await Task.Run(() => Ingester.Ingest(scratch.File("landing"), Lake.OpenOrCreate(folder.Folder(Home))), cancel)).Files;
            }

            await MakeKey(cancel);
            var root = await FetchRecords(scratch, cancel);
            var lake = Lake.Open(root);
            var before = lake.Snapshots.ToList();
            var files = (await Task.Run(() => Ingester.Ingest(scratch.File("landing"), lake), cancel)).Files;
            foreach (var snapshot in lake.Snapshots.Except(before))
            {
                await store.WriteFolderOnce(Path.Combine(root, snapshot.Source, snapshot.Id), $"{Home}{snapshot.Source}/{snapshot.Id}/", cancel);
            }

            foreach (var source in lake.Snapshots.Except(before).Select(s => s.Source).Distinct())
            {
                await PutInUse(source, before, lake.Snapshots, cancel);
            }

            return files;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    /// <summary>A lake has one key for good; of several that make it at once the first wins.</summary>
    private async Task MakeKey(CancellationToken cancel)
    {
        if (await store.Find(Key, cancel) is null)
        {
            try
            {
                using var key = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
                await store.Write(Key, key, WriteCondition.IfAbsent, cancel);
            }
            catch (ObjectConflictException)
            {
                // Another made it.
            }
        }
    }

    private async Task<string> FetchRecords(ScratchFolder scratch, CancellationToken cancel)
    {
        // Copied once more, since the ingest writes where it reads.
        var (from, to) = (await records.Folder(Home, cancel), scratch.File("lake"));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Records.Contains(Path.GetFileName(file))))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    /// <summary>Makes to a source's pointer, as it is now, the change that was made to it here.</summary>
    private async Task PutInUse(string source, IReadOnlyList<Snapshot> before, IReadOnlyList<Snapshot> after, CancellationToken cancel)
    {
        var had = before.Where(s => s.Source == source).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var has = after.Where(s => s.Source == source).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var kept = await store.Read<CurrentSnapshots>(LakeRecords.Current(source), cancel);
            var next = new CurrentSnapshots([.. (kept?.Value.Snapshots ?? []).Where(id => has.Contains(id) || !had.Contains(id)).Union(has.Except(had)).Order(StringComparer.Ordinal)]);
            try
            {
                await store.Write(LakeRecords.Current(source), next, kept is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(kept.ETag), cancel);
                return;
            }
            catch (ObjectConflictException)
            {
                // Another file of the source came into use just now.
            }
        }
    }
}
