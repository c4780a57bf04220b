using System.Text.Json;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>A publication that is known by its header and not read yet.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Headers">Headers that tell it.</param>
public sealed record KnownPublication(string Title, IReadOnlyList<string> Headers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All of <c>known-publications.json</c>.</summary>
    public static IReadOnlyList<KnownPublication> All { get; } =
        JsonSerializer.Deserialize<KnownPublication[]>(EmbeddedFiles.Text("pipeline/Sources/known-publications.json"), Json)!;

    /// <summary>The publication with this header, or null.</summary>
    public static KnownPublication? Find(IEnumerable<string> headers)
    {
        var normal = headers.Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(p => p.Headers.All(h => normal.Contains(Spelling.Normal(h))));
    }
}
