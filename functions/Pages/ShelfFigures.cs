using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SvdPipeline.Builds;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Data;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Measures;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Pages;

/// <summary>
/// Figures of finished documents, for pages: read from the files that the documents are handed out with, so that page and document cannot differ.
/// A build's documents never change, so what was read is kept.
/// </summary>
/// <param name="shelf">The documents in force.</param>
/// <param name="store">Where builds keep what they found.</param>
public sealed class ShelfFigures(DocumentShelf shelf, IObjectStore store)
{
    private const int MostKept = 100;
    private static readonly HashSet<string> NoBreakdowns = [];

    private readonly ConcurrentDictionary<(string Build, string Edition, string File), object> kept = new();

    /// <summary>Whole-measure figures and key findings of a borough, or null where there are no documents of it.</summary>
    public Task<FiguresFile?> Borough(ShelfMonth month, string edition, string code, CancellationToken cancel) =>
        Read(month, edition, code, "figures.json", (content, name) => FiguresFile.Read(content, name, "", NoBreakdowns), cancel);

    /// <summary>Figures of all boroughs, or null where the month has no comparison.</summary>
    public Task<FigureSet?> Comparison(ShelfMonth month, string edition, CancellationToken cancel) =>
        Read(month, edition, ShelfMonth.Comparison, "comparison.csv", (content, _) => ComparisonFile.Read(content), cancel);

    /// <summary>What the comparison says of its data, such as that it is synthetic; or empty.</summary>
    public async Task<string> Notice(ShelfMonth month, string edition, CancellationToken cancel) =>
        await Read(month, edition, ShelfMonth.Comparison, "comparison.csv-metadata.json", (content, _) => JsonNode.Parse(content)!, cancel) is { } about
            ? about["dc:description"]?.GetValue<string>() ?? ""
            : "";

    /// <summary>Tier that a borough has reached by the data supplied: 0 for none, to 3; null where its build does not say.</summary>
    public async Task<int?> Tier(ShelfMonth month, string code, CancellationToken cancel)
    {
        if ((month.Build("official", code) ?? month.Build("public", code)) is not { } build)
        {
            return null;
        }

        var written = await Kept((build, "", code), () => store.Open(BuildPaths.Part(build, code), cancel: cancel), content => BoroughWritten.Parse(new StreamReader(content).ReadToEnd()), cancel);
        return written?.Editions.Values.Max(e => e.Tier);
    }

    private Task<T?> Read<T>(ShelfMonth month, string edition, string part, string file, Func<Stream, string, T> read, CancellationToken cancel)
        where T : class => month.Build(edition, part) is not { } build
            ? Task.FromResult<T?>(null)
            : Kept((build, edition, $"{part}/{file}"), () => shelf.Open(month.AsOf, edition, part, file, cancel: cancel), content => read(content, $"{month.AsOf}/{edition}/{part}/{file}"), cancel);

    private async Task<T?> Kept<T>((string Build, string Edition, string File) key, Func<Task<ObjectContent?>> open, Func<Stream, T> read, CancellationToken cancel)
        where T : class
    {
        if (kept.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        await using var content = await open();
        if (content is null)
        {
            return null;
        }

        using var whole = new MemoryStream();
        await content.Stream.CopyToAsync(whole, cancel);
        whole.Position = 0;
        var found = read(whole);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[key] = found;
        return found;
    }
}
