using AngleSharp.Dom;

namespace SvdPipeline.Documents.Content;

/// <summary>Explains under each table of words the shorthand that appears in it, and no other.</summary>
internal static class TextTableNotes
{
    private static readonly string[] Marks = ["c", "x", "z", "b", "u"];

    public static void Add(IDocument document)
    {
        foreach (var table in document.QuerySelectorAll("table.layout-text"))
        {
            var used = table.QuerySelectorAll("tbody tr").SelectMany(r => r.Children).Select(c => c.TextContent.Trim()).ToHashSet(StringComparer.Ordinal);
            var last = (IElement)table;
            foreach (var mark in Marks.Where(m => table.Id != "tbl-shorthand" && used.Any(u => u.EndsWith($"[{m}]", StringComparison.Ordinal))))
            {
                var note = document.CreateElement("p");
                note.ClassName = "note";
                note.TextContent = Wording.Say(mark switch { "x" when table.Id == "tbl-values" => "status.x.beside", "x" when IsWritten(table) => "status.x.partnership", _ => $"status.{mark}" });
                last.After(note);
                last = note;
            }
        }
    }

    /// <summary>True for a table of what the partnership writes: its source is a file of the partnership.</summary>
    private static bool IsWritten(IElement table)
    {
        var next = table.NextElementSibling;
        while (next is { LocalName: "p" } && !next.ClassList.Contains("source"))
        {
            next = next.NextElementSibling;
        }

        return next is { LocalName: "p" } && next.TextContent.Contains(".yaml", StringComparison.Ordinal);
    }
}
