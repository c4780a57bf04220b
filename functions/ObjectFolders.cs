using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions;

/// <summary>Whole folders of objects: listed to the end, and put up from this machine.</summary>
public static class ObjectFolders
{
    private const int AtOnce = 6;

    /// <summary>Everything below a prefix, page by page.</summary>
    public static async IAsyncEnumerable<StoredObject> All(this IObjectStore store, string prefix, string? after = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        do
        {
            var page = await store.List(prefix, after, cancel: cancel);
            foreach (var found in page.Objects)
            {
                yield return found;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>
    /// Puts up a folder, each file once: one that is there already was put up by an earlier try of the same work, which gives the same bytes.
    /// </summary>
    /// <param name="store">Where to.</param>
    /// <param name="folder">Folder of this machine; hidden files and folders are passed over.</param>
    /// <param name="prefix">Folder of objects, with a slash at its end.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Files of the folder.</returns>
    public static async Task<int> WriteFolderOnce(this IObjectStore store, string folder, string prefix, CancellationToken cancel = default)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))).Order(StringComparer.Ordinal)];
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (file, token) =>
        {
            await using var content = File.OpenRead(file);
            try
            {
                await store.Write(prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), content, WriteCondition.IfAbsent, token);
            }
            catch (ObjectConflictException)
            {
                // There already.
            }
        });
        return files.Length;
    }

    /// <summary>Brings one object to this machine; false when there is none.</summary>
    public static async Task<bool> Fetch(this IObjectStore store, string path, string file, CancellationToken cancel = default)
    {
        await using var content = await store.Open(path, cancel: cancel);
        if (content is null)
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var target = new FileStream(file, FileMode.Create, FileAccess.Write);
        await content.Stream.CopyToAsync(target, cancel);
        return true;
    }
}
