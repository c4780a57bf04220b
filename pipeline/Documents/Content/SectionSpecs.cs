using System.Text.Json;
using System.Text.Json.Serialization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>All tables and charts of the standard format, by id.</summary>
internal static class SectionSpecs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly SectionSpec[] All = [.. new[] { "templates/sna/", "templates/strategy/", "templates/partials/" }
        .SelectMany(folder => EmbeddedFiles.Paths(folder, ".json")).SelectMany(Read)];

    /// <summary>Tables by id.</summary>
    public static IReadOnlyDictionary<string, TableSpec> Tables { get; } =
        All.SelectMany(s => s.Tables).ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>Charts by id.</summary>
    public static IReadOnlyDictionary<string, ChartSpec> Charts { get; } =
        All.SelectMany(s => s.Charts).ToDictionary(c => c.Id, StringComparer.Ordinal);

    private static IEnumerable<SectionSpec> Read(string path)
    {
        var text = EmbeddedFiles.Text(path);
        var spec = JsonSerializer.Deserialize<SectionSpec>(text, Json)!;
        return spec.For.Count == 0
            ? [spec]
            : spec.For.Select(MeasureCatalogue.Measure).Select(m => JsonSerializer.Deserialize<SectionSpec>(
                text.Replace("{measure}", m.Id, StringComparison.Ordinal).Replace("{noun}", m.Noun, StringComparison.Ordinal), Json)!);
    }
}
