using AngleSharp.Dom;

namespace SvdPipeline.Documents.Docx;

/// <summary>Names and numbers of bookmarks: <c>sec_under_25</c> for a section, <c>tbl_kinds_elements</c> for a table.</summary>
internal sealed class DocxNames
{
    private const int Longest = 40;
    private readonly Dictionary<string, string> bookmarks = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Names every section, table and chart of the body.</summary>
    public DocxNames(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("section[id], table[id], figure[data-chart]"))
        {
            var id = element.LocalName == "figure" ? "fig-" + element.GetAttribute("data-chart") : element.Id!;
            bookmarks[id] = Name(element.LocalName == "section" ? "sec-" + id : id);
        }
    }

    /// <summary>Bookmark of the element with this id, or null.</summary>
    public string? Bookmark(string id) => bookmarks.GetValueOrDefault(id);

    /// <summary>A number no other bookmark or picture of the document has.</summary>
    public int Next() => ++next;

    private static string Name(string id)
    {
        var name = id.Replace('-', '_');
        return name.Length <= Longest ? name : name[..Longest];
    }
}
