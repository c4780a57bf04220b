using System.Collections.Concurrent;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Documents.Review;

/// <summary>An earlier build of the documents, known by its <c>figures.json</c> files alone. An edition is compared with the same edition only.</summary>
/// <param name="folder">Folder of its as-of month.</param>
/// <param name="definition">Id of the profile it used.</param>
/// <param name="wanted">Ids of broken-down figures that texts and targets name.</param>
public sealed class EarlierBuild(string folder, string definition, IReadOnlySet<string> wanted)
{
    private readonly ConcurrentDictionary<(string Borough, Edition Edition), FiguresFile?> read = new();

    /// <summary>The figures of a borough and edition; null where it wrote none.</summary>
    public FiguresFile? Of(Borough borough, Edition edition) => read.GetOrAdd((borough.Code, edition), _ =>
    {
        var path = Path.Combine(folder, edition == Edition.Official ? "official" : "public", borough.Folder, "figures.json");
        return File.Exists(path) ? FiguresFile.Read(path, definition, wanted) : null;
    });
}
