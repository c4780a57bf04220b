using System.Globalization;

namespace SvdPipeline.Storage.Objects;

/// <summary>
/// Objects as plain files under one folder, so that people can look at them and drop files in. A write goes to a hidden file first and is put in place
/// by one rename under a lock that other processes of this machine respect. The ETag is the file's time and length; a write moves the time on, so
/// that no two of a path are equal, whatever the clock does.
/// </summary>
/// <param name="root">Its folder; made when it is not there.</param>
public sealed class FolderObjectStore(string root) : IObjectStore
{
    private const string WritingFolder = ".writing";
    private const string LockFolder = ".locks";
    private const int Locks = 64;
    private const int BufferSize = 1 << 17;
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(5);
    private static long written;

    private readonly string root = Path.GetFullPath(root);

    /// <summary>The folder of a prefix on this machine; it may not be there yet.</summary>
    public string Folder(string prefix) => Path.Combine(root, ObjectPath.CheckedPrefix(prefix)[..^1]);

    /// <inheritdoc/>
    public Task<StoredObject?> Find(string path, CancellationToken cancel = default) => Guarded(() => Task.FromResult(Found(ObjectPath.Checked(path))));

    /// <inheritdoc/>
    public Task<ObjectContent?> Open(string path, long offset = 0, long? length = null, CancellationToken cancel = default) => Guarded(() =>
    {
        var file = File(ObjectPath.Checked(path));
        if (!System.IO.File.Exists(file))
        {
            return Task.FromResult<ObjectContent?>(null);
        }

        FileStream stream;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.Asynchronous);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<ObjectContent?>(null);
        }

        // Time and length of the file that is open, which a later write does not touch: it puts another file in its place.
        var modified = System.IO.File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        var whole = new StoredObject(path, ETag(modified, stream.Length), stream.Length, modified);
        var from = Math.Min(offset, stream.Length);
        stream.Position = from;
        return Task.FromResult<ObjectContent?>(new ObjectContent(whole, length is { } most ? new BoundedStream(stream, Math.Min(most, stream.Length - from)) : stream));
    });

    /// <inheritdoc/>
    public Task<StoredObject> Write(string path, Stream content, WriteCondition condition, CancellationToken cancel = default) => Guarded(async () =>
    {
        var file = File(ObjectPath.Checked(path));
        var (beside, name) = Beside();
        var placed = false;
        try
        {
            await using (beside)
            {
                await new ReceivedStream(content).CopyToAsync(beside, BufferSize, cancel);
                beside.Flush(flushToDisk: true);
                using var only = await Lock(path, cancel);
                var current = Found(path);
                if (!condition.IsMetBy(current))
                {
                    throw new ObjectConflictException(path);
                }

                if (current is not null && System.IO.File.GetLastWriteTimeUtc(name) <= current.Modified.UtcDateTime)
                {
                    System.IO.File.SetLastWriteTimeUtc(name, current.Modified.UtcDateTime.AddTicks(1));
                }

                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                System.IO.File.Move(name, file, overwrite: true);
                placed = true;
                return Found(path)!;
            }
        }
        finally
        {
            if (!placed)
            {
                System.IO.File.Delete(name);
            }
        }
    });

    /// <inheritdoc/>
    public Task<ObjectPage> List(string prefix, string? after = null, int size = 1000, CancellationToken cancel = default) => Guarded(() =>
    {
        var folder = Folder(prefix);
        if (!Directory.Exists(folder))
        {
            return Task.FromResult(new ObjectPage([], null));
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => ObjectPath.IsValid(path) && (after is null || string.CompareOrdinal(path, after) > 0))
            .Order(StringComparer.Ordinal)
            .Take(size + 1)
            .ToArray();
        var objects = paths.Take(size).Select(Found).OfType<StoredObject>().ToArray();
        return Task.FromResult(new ObjectPage(objects, paths.Length > size ? paths[size - 1] : null));
    });

    /// <inheritdoc/>
    public Task<bool> Delete(string path, WriteCondition condition, CancellationToken cancel = default) => Guarded(async () =>
    {
        using var only = await Lock(ObjectPath.Checked(path), cancel);
        var current = Found(path);
        if (!condition.IsMetBy(current))
        {
            throw new ObjectConflictException(path);
        }

        if (current is null)
        {
            return false;
        }

        System.IO.File.Delete(File(path));
        return true;
    });

    /// <summary>Removes what writers that were killed left half written; those still writing hold their file.</summary>
    public void RemoveLeftovers()
    {
        var folder = Path.Combine(root, WritingFolder);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            try
            {
                using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    System.IO.File.Delete(file);
                }
            }
            catch (IOException)
            {
                // In use: its writer lives.
            }
        }
    }

    private static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of the store cannot be read or written: {cause.Message}", cause);
        }
    }

    private static string ETag(DateTime modified, long length) => string.Create(CultureInfo.InvariantCulture, $"{modified.Ticks:x}-{length:x}");

    private StoredObject? Found(string path)
    {
        var file = new FileInfo(File(path));
        return file.Exists ? new StoredObject(path, ETag(file.LastWriteTimeUtc, file.Length), file.Length, file.LastWriteTimeUtc) : null;
    }

    private string File(string path) => Path.Combine(root, path);

    /// <summary>A new hidden file, open, and its path.</summary>
    private (FileStream Stream, string Name) Beside()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, WritingFolder)).FullName;
        while (true)
        {
            var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Interlocked.Increment(ref written)}"));
            if (!System.IO.File.Exists(name))
            {
                return (new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, BufferSize, FileOptions.Asynchronous), name);
            }
        }
    }

    /// <summary>Waits until no other writer of this machine is at the path; paths share a few locks.</summary>
    private async Task<IDisposable> Lock(string path, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, LockFolder)).FullName;
        var number = path.Aggregate(17u, (hash, c) => unchecked((hash * 31) + c)) % Locks;
        var name = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
        while (true)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (System.IO.File.Exists(name))
            {
                await Task.Delay(LockPoll, cancel);
            }
        }
    }
}
