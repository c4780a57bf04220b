using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Documents.Check;

/// <summary>Reads the outline of an HTML document.</summary>
internal static class HtmlOutline
{
    public static DocumentOutline Read(string path, string file, Borough borough, string kind)
    {
        using var stream = File.OpenRead(path);
        var document = new HtmlParser().ParseDocument(stream);
        var headlines = document.QuerySelectorAll("title, h1, h2, h3, h4, caption, .headline").Where(e => e.Closest("svg") is null);
        var alternatives = document.QuerySelectorAll("svg title, svg desc").Select(DocumentTables.Text)
            .Concat(document.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")!))
            .Concat(document.QuerySelectorAll("img[alt]").Select(e => e.GetAttribute("alt")!));
        return new DocumentOutline(
            file,
            borough,
            kind,
            [.. document.QuerySelectorAll("section[id]").Select(Section)],
            [.. document.QuerySelectorAll("[id]").GroupBy(e => e.Id!, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)],
            [.. headlines.Select(DocumentTables.Text)],
            [.. alternatives]);
    }

    private static OutlineSection Section(IElement section)
    {
        var id = StandardFormat.Bookmark(section.Id!);
        var tables = section.QuerySelectorAll("table[id^=tbl-]").Select(table => new OutlineTable(
            id,
            StandardFormat.Bookmark(table.Id!["tbl-".Length..]),
            DocumentTables.Text(table.QuerySelector("caption")),
            string.Join(" | ", (table.QuerySelector("thead tr:last-child")?.Children ?? Enumerable.Empty<IElement>()).Select(DocumentTables.Text))));
        return new OutlineSection(id, DocumentTables.Text(section.QuerySelector("h1, h2")), [.. tables]);
    }
}
