using System.Text.Json;

namespace SvdPipeline.Findings;

/// <summary>The one catalogue of codes (<c>codes.json</c>): each code has a title, a cause and a remedy, and an entry in README.md beside it.</summary>
public static class FindingCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private static readonly Dictionary<string, CatalogueEntry> ByCode = Load();

    /// <summary>All entries, by code.</summary>
    public static IReadOnlyDictionary<string, CatalogueEntry> Entries => ByCode;

    /// <summary>The entry of a code; an unknown code is a bug.</summary>
    public static CatalogueEntry Entry(string code) =>
        ByCode.TryGetValue(code, out var entry) ? entry : throw new InvalidOperationException($"Code '{code}' is not in Findings/codes.json.");

    private static Dictionary<string, CatalogueEntry> Load() =>
        EmbeddedFiles.Paths("pipeline/Findings/codes", ".json")
            .SelectMany(path => JsonSerializer.Deserialize<CatalogueEntry[]>(EmbeddedFiles.Text(path), Json)!)
            .ToDictionary(entry => entry.Code, StringComparer.Ordinal);
}
