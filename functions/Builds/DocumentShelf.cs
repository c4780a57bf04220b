using SvdPipeline.Areas;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>
/// The documents in force: each build's are kept for good under its id, and one pointer a month says which build each part comes from. The pointer is
/// changed at the end of a build only, in one write.
/// </summary>
/// <param name="store">Where they are kept.</param>
public sealed class DocumentShelf(IObjectStore store)
{
    private readonly RecentIndex builds = new(store, BuildPaths.Recent);

    /// <summary>Months with documents, the newest first.</summary>
    public async Task<IReadOnlyList<string>> Months(CancellationToken cancel = default)
    {
        // A month with documents has a build, and the index of builds is short.
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (_, id, _) in builds.Entries(cancel: cancel))
        {
            if (BuildPaths.IsId(id))
            {
                asked.Add(id[..7]);
            }
        }

        var months = new List<string>();
        foreach (var month in asked.Reverse())
        {
            if (await store.Find(BuildPaths.Current(month), cancel) is not null)
            {
                months.Add(month);
            }
        }

        return months;
    }

    /// <summary>What there is of a month, or null.</summary>
    public async Task<ShelfMonth?> Month(string asOf, CancellationToken cancel = default) =>
        ObjectPath.IsValid(BuildPaths.Current(asOf)) ? (await store.Read<ShelfMonth>(BuildPaths.Current(asOf), cancel))?.Value : null;

    /// <summary>A file of a month's documents, or null.</summary>
    /// <param name="asOf">As-of month.</param>
    /// <param name="edition"><c>official</c> or <c>public</c>.</param>
    /// <param name="part">GSS code, <c>comparison</c>, or empty for what lies beside them (<c>index.html</c>).</param>
    /// <param name="file">File in it, such as <c>sna.html</c> or <c>tables/sna-kinds-elements.csv</c>.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes wanted; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ObjectContent?> Open(string asOf, string edition, string part, string file, long offset = 0, long? length = null, CancellationToken cancel = default) =>
        await Folder(asOf, edition, part, cancel) is { } folder && ObjectPath.IsValid(folder + file) ? await store.Open(folder + file, offset, length, cancel) : null;

    /// <summary>Files of a part, by path below it; none when there is no such part.</summary>
    public async Task<IReadOnlyList<StoredObject>> Files(string asOf, string edition, string part, CancellationToken cancel = default)
    {
        var files = new List<StoredObject>();
        if (part.Length > 0 && await Folder(asOf, edition, part, cancel) is { } folder)
        {
            await foreach (var found in store.All(folder, cancel: cancel))
            {
                files.Add(found with { Path = found.Path[folder.Length..] });
            }
        }

        return files;
    }

    /// <summary>Puts a build's documents in force: each part, unless a build asked for later has put its own there.</summary>
    internal async Task Place(BuildRecord build, CancellationToken cancel)
    {
        var all = build.Order.Boroughs.Count == 0;
        ShelfPart[] parts =
        [
            .. build.Order.Editions.SelectMany(edition => (all ? build.Order.Covered().Append(ShelfMonth.Comparison) : build.Order.Covered())
                .Select(part => new ShelfPart(edition, part, build.Id, build.RequestedAt))),
        ];
        var path = BuildPaths.Current(build.Order.AsOf);
        while (true)
        {
            var kept = await store.Read<ShelfMonth>(path, cancel);
            var held = kept?.Value.Parts ?? [];
            var next = held.Concat(parts)
                .GroupBy(p => (p.Edition, p.Part))
                .Select(same => same.MaxBy(p => p.Requested)!)
                .OrderBy(p => p.Edition, StringComparer.Ordinal).ThenBy(p => p.Part, StringComparer.Ordinal).ToList();
            if (kept is not null && next.SequenceEqual(held))
            {
                return;
            }

            try
            {
                await store.Write(path, new ShelfMonth(build.Order.AsOf, next), kept is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(kept.ETag), cancel);
                return;
            }
            catch (ObjectConflictException)
            {
                // Another build of the month ended just now.
            }
        }
    }

    private async Task<string?> Folder(string asOf, string edition, string part, CancellationToken cancel)
    {
        if (edition is not ("official" or "public") || await Month(asOf, cancel) is not { } month)
        {
            return null;
        }

        var home = part.Length == 0 ? month.Build(edition, ShelfMonth.Comparison) ?? month.Parts.FirstOrDefault(p => p.Edition == edition)?.Build : month.Build(edition, part);
        var folder = part.Length == 0 ? "" : part == ShelfMonth.Comparison ? "comparison/" : Boroughs.All.FirstOrDefault(b => b.Code == part)?.Folder + "/";
        return home is null ? null : $"{BuildPaths.Documents(asOf, home)}{edition}/{folder}";
    }
}
