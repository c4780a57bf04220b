using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SvdPipeline.Documents.Data;

/// <summary>Reads the tables of a document in order.</summary>
public static class DocumentTables
{
    /// <summary>All tables of the body.</summary>
    /// <param name="kind">Document: <c>sna</c> or <c>strategy</c>.</param>
    /// <param name="body">Parsed body.</param>
    public static IReadOnlyList<DocumentTable> Of(string kind, IHtmlDocument body) =>
        [.. body.QuerySelectorAll("table[id^=tbl-]").OfType<IHtmlTableElement>().Select(table => Read(kind, table))];

    /// <summary>Text of an element with its white space joined.</summary>
    internal static string Text(INode? node) =>
        node is null ? "" : string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DocumentTable Read(string kind, IHtmlTableElement table)
    {
        var columns = table.Head?.Rows is { Length: > 0 } head ? head[^1].Cells.Select(Text) : [];
        var rows = table.Bodies.SelectMany(body => body.Rows)
            .Select(row => (IReadOnlyList<DocumentCell>)[.. row.Cells.SelectMany(Cells)]);
        return new DocumentTable(
            kind,
            table.Id!["tbl-".Length..],
            table.Closest("section")?.Id ?? "",
            Text(table.Caption),
            [.. columns],
            [.. rows],
            [.. NotesAfter(table)],
            [.. table.QuerySelectorAll("[data-figure], [data-figures]").SelectMany(Figures).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The figure of a cell, or all those that a row without data stands for.</summary>
    private static string[] Figures(IElement element) => (element.GetAttribute("data-figure") ?? element.GetAttribute("data-figures")!).Split(' ');

    /// <summary>A cell over several columns keeps the columns after it in place.</summary>
    private static IEnumerable<DocumentCell> Cells(IHtmlTableCellElement cell)
    {
        var holder = cell.HasAttribute("data-figure") ? cell : cell.QuerySelector("[data-figure]");
        yield return new DocumentCell(Text(cell), holder?.GetAttribute("data-figure") ?? "", cell.ClassList.Contains("num"));
        for (var i = 1; i < cell.ColumnSpan; i++)
        {
            yield return new DocumentCell("", "", false);
        }
    }

    private static IEnumerable<string> NotesAfter(IElement table)
    {
        for (var next = table.NextElementSibling;
             next is { LocalName: "p" } && (next.ClassList.Contains("note") || next.ClassList.Contains("source"));
             next = next.NextElementSibling)
        {
            yield return Text(next);
        }
    }
}
