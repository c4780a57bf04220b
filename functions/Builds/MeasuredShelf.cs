using SvdPipeline.Builds;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>Measured London, kept once for all builds of the same data; in this process the last one used stays in memory, whoever asks.</summary>
/// <param name="store">The store.</param>
/// <param name="copies">Local copies.</param>
public sealed class MeasuredShelf(IObjectStore store, LocalCopies copies) : IDisposable
{
    private const string Record = "measured.json";

    private readonly SemaphoreSlim one = new(1, 1);
    private (string Id, MeasuredLondon London)? last;

    /// <summary>True when it is there, whole.</summary>
    public async Task<bool> Has(string id, CancellationToken cancel = default) => last?.Id == id || await store.Find(BuildPaths.Figures(id) + Record, cancel) is not null;

    /// <summary>Loads it: from the store once a process, however many ask at once.</summary>
    public async Task<MeasuredLondon> Load(string id, CancellationToken cancel = default)
    {
        await one.WaitAsync(cancel);
        try
        {
            if (last?.Id != id)
            {
                // The one before goes first: two at once may be more than the memory holds.
                last = null;
                var folder = await copies.Folder(BuildPaths.Figures(id), cancel);
                last = (id, await Task.Run(() => MeasuredLondon.Load(folder), cancel));
            }

            return last.Value.London;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Puts it up; its record, which says that it is whole, comes last.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="london">London measured.</param>
    /// <param name="folder">An empty folder of this machine.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task Put(string id, MeasuredLondon london, string folder, CancellationToken cancel)
    {
        await Task.Run(() => london.Save(folder), cancel);
        var record = Directory.CreateDirectory(folder + "-record").FullName;
        File.Move(Path.Combine(folder, Record), Path.Combine(record, Record));
        await store.WriteFolderOnce(folder, BuildPaths.Figures(id), cancel);
        await store.WriteFolderOnce(record, BuildPaths.Figures(id), cancel);
        await one.WaitAsync(cancel);
        last = (id, london);
        one.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
