using System.Text.Json;

namespace SvdPipeline.Storage.Objects;

/// <summary>
/// Folders of objects on this machine, for engines that read files: the folder itself where the store is one, otherwise a copy that is brought up to date by
/// ETag, so that what has not changed is not fetched again.
/// </summary>
/// <param name="store">Where the objects are.</param>
/// <param name="cache">Folder of the copies. One process at a time uses it.</param>
/// <param name="wanted">True for the file names to copy; null for all. Where the store is a folder all of it is there.</param>
public sealed class LocalCopies(IObjectStore store, string cache, Func<string, bool>? wanted = null)
{
    private const string Record = ".etags.json";

    /// <summary>A local folder with exactly the objects below a prefix as they are now; for reading only.</summary>
    /// <exception cref="StorageException">The store cannot be reached; an older copy stays as it was.</exception>
    public async Task<string> Folder(string prefix, CancellationToken cancel = default)
    {
        if (store is FolderObjectStore folder)
        {
            return folder.Folder(prefix);
        }

        var place = Directory.CreateDirectory(Path.Combine(cache, ObjectPath.CheckedPrefix(prefix)[..^1])).FullName;
        var record = Path.Combine(place, Record);
        var have = File.Exists(record) ? JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(record, cancel))! : [];
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        ObjectPage? page = null;
        do
        {
            page = await store.List(prefix, page?.Next, cancel: cancel);
            foreach (var found in page.Objects.Where(o => wanted?.Invoke(Path.GetFileName(o.Path)) != false))
            {
                var name = found.Path[prefix.Length..];
                now[name] = have.GetValueOrDefault(name) == found.ETag && File.Exists(Path.Combine(place, name)) ? found.ETag : await Fetch(found.Path, Path.Combine(place, name), cancel) ?? "";
            }
        }
        while (page.Next is not null);

        foreach (var gone in have.Keys.Where(name => now.GetValueOrDefault(name, "").Length == 0))
        {
            File.Delete(Path.Combine(place, gone));
        }

        await File.WriteAllTextAsync(record + ".new", JsonSerializer.Serialize(now.Where(w => w.Value.Length > 0).OrderBy(w => w.Key, StringComparer.Ordinal).ToDictionary()), cancel);
        File.Move(record + ".new", record, overwrite: true);
        return place;
    }

    /// <summary>Fetches one object; gives its ETag, or null when it has gone meanwhile.</summary>
    private async Task<string?> Fetch(string path, string file, CancellationToken cancel)
    {
        await using var content = await store.Open(path, cancel: cancel);
        if (content is null)
        {
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var beside = new FileStream(file + ".new", FileMode.Create, FileAccess.Write))
        {
            await content.Stream.CopyToAsync(beside, cancel);
        }

        File.Move(file + ".new", file, overwrite: true);
        return content.Object.ETag;
    }
}
