using System.Text.Json;

namespace SvdPipeline.Documents.Check;

/// <summary>The sections of each kind of document in order, from <c>standard-format.json</c>.</summary>
public static class StandardFormat
{
    private const int LongestBookmark = 40;
    private const int BookmarkPrefix = 4;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Sections by kind of document: <c>sna</c>, <c>strategy</c>.</summary>
    public static IReadOnlyDictionary<string, StandardSection[]> Sections { get; } =
        JsonSerializer.Deserialize<Dictionary<string, StandardSection[]>>(EmbeddedFiles.Text("pipeline/Documents/Check/standard-format.json"), Json)!;

    /// <summary>Files of a borough's folder besides one CSV a table.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["sna.html", "sna.docx", "strategy.html", "strategy.docx", "figures.json", "tables.xlsx", "tables/csv-metadata.json"];

    /// <summary>Id of a section or table as a DOCX bookmark spells it, without its prefix: underscores, and no more than Word's 40 characters.</summary>
    public static string Bookmark(string id) => id.Replace('-', '_')[..Math.Min(id.Length, LongestBookmark - BookmarkPrefix)];
}
