using System.Text.Json;

namespace SvdPipeline.Measures;

/// <summary>The measures and breakdowns of the standard format, from their JSON files.</summary>
public static class MeasureCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Measures in printing order.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = Read<Measure[]>("measures");

    /// <summary>Breakdowns in printing order.</summary>
    public static IReadOnlyList<Breakdown> Breakdowns { get; } = Read<Breakdown[]>("breakdowns");

    /// <summary>Measures that say something of an area by itself, so that areas can be compared: all but the distance between boroughs.</summary>
    public static IReadOnlyList<Measure> Compared { get; } = [.. Measures.Where(m => m.Id != SimilarBoroughs.Id)];

    private static readonly Dictionary<string, Measure> MeasureById = Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, Breakdown> BreakdownById = Breakdowns.ToDictionary(b => b.Id, StringComparer.Ordinal);

    /// <summary>The measure; an unknown id is a bug.</summary>
    public static Measure Measure(string id) =>
        MeasureById.TryGetValue(id, out var measure) ? measure : throw new InvalidOperationException($"No measure '{id}' in measures.json.");

    /// <summary>The breakdown; an unknown id is a bug.</summary>
    public static Breakdown Breakdown(string id) =>
        BreakdownById.TryGetValue(id, out var breakdown) ? breakdown : throw new InvalidOperationException($"No breakdown '{id}' in breakdowns.json.");

    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(EmbeddedFiles.Text($"pipeline/Measures/{name}.json"), Json)!;
}
