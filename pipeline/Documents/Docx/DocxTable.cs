using AngleSharp.Dom;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes tables: header row repeated on every page, rows kept whole, columns as wide as their content asks.</summary>
internal sealed class DocxTable(WordXml xml, DocxRuns runs)
{
    private const int KeptTogether = 9;
    private const int MostLines = 5;

    /// <summary>
    /// True when the table cannot stand on a portrait page: one marked wide when a cell would be tall and narrow,
    /// any other when words would break.
    /// </summary>
    public static bool NeedsLandscape(IElement table)
    {
        var widths = TableWidths.Of(Cells(table), DocxWriter.TextWidth);
        var marked = (table.GetAttribute("class") ?? "").Split(' ').Contains("wide", StringComparer.Ordinal);
        return !widths.Fits || (marked && widths.Lines > MostLines);
    }

    /// <summary>Writes a data table without its caption.</summary>
    public void Write(IElement table, string caption, int width)
    {
        var rows = table.QuerySelectorAll("tr").ToList();
        var widths = TableWidths.Of(Cells(table), width);
        runs.Size = widths.HalfPoints;
        var numbers = NumberColumns.Of(table);
        var heads = table.QuerySelectorAll("thead tr").Length;
        var columns = string.Join("; ", rows[0].Children.Select(c => c.TextContent.Trim()));
        Open("DataTable", widths.Columns, widths.Padding, caption, $"{rows.Count - heads} rows. Columns: {columns}.");
        for (var r = 0; r < rows.Count; r++)
        {
            // A short table stays on one page: every row but the last keeps with the next.
            Row(rows[r], widths.Columns, numbers, r < heads, keep: r < heads || (rows.Count <= KeptTogether && r < rows.Count - 1));
        }

        xml.Close();
        runs.Size = 0;
    }

    /// <summary>Writes a list of terms as two columns without rules: the details on the cover.</summary>
    public void Terms(IElement list, int width)
    {
        const int terms = 2600;
        int[] columns = [terms, width - terms];
        Open("CoverTable", columns, 0, "Document details", "Two columns: what is described, and its value.");
        foreach (var term in list.Children.Where(e => e.LocalName == "dt"))
        {
            xml.Open("tr");
            xml.Open("trPr");
            xml.Empty("cantSplit");
            xml.Close();
            Cell(term.ChildNodes, columns[0], 1, "CoverTerm", keep: true, bold: false);
            var detail = term.NextElementSibling is { LocalName: "dd" } dd ? dd.ChildNodes : Enumerable.Empty<INode>();
            Cell(detail, columns[1], 1, "CoverDetail", keep: true, bold: false);
            xml.Close();
        }

        xml.Close();
    }

    private static List<IReadOnlyList<(string Text, bool Bold, bool Whole)>> Cells(IElement table) =>
        [.. table.QuerySelectorAll("tr").Select(r => (IReadOnlyList<(string, bool, bool)>)
            [.. r.Children.Select(c => (c.TextContent.Trim(), c.ParentElement!.ParentElement!.LocalName == "thead", c.LocalName == "td" && NumberColumns.IsNumber(c)))])];

    private void Open(string style, IReadOnlyList<int> widths, int padding, string caption, string description)
    {
        xml.Open("tbl");
        xml.Open("tblPr");
        xml.Val("tblStyle", style);
        xml.Empty("tblW", ("w", WordXml.Number(widths.Sum())), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        if (padding is > 0 and < 200)
        {
            xml.Open("tblCellMar");
            xml.Empty("left", ("w", WordXml.Number((padding - 20) / 2)), ("type", "dxa"));
            xml.Empty("right", ("w", WordXml.Number((padding - 20) / 2)), ("type", "dxa"));
            xml.Close();
        }

        xml.Empty("tblLook", ("val", "0020"), ("firstRow", style == "DataTable" ? "1" : "0"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.Val("tblCaption", WordXml.Legal(caption));
        xml.Val("tblDescription", WordXml.Legal(description));
        xml.Close();
        xml.Open("tblGrid");
        foreach (var width in widths)
        {
            xml.Empty("gridCol", ("w", WordXml.Number(width)));
        }

        xml.Close();
    }

    private void Row(IElement row, IReadOnlyList<int> widths, bool[] numbers, bool head, bool keep)
    {
        xml.Open("tr");
        xml.Open("trPr");
        xml.Empty("cantSplit");
        if (head)
        {
            xml.Empty("tblHeader");
        }

        xml.Close();
        var column = 0;
        foreach (var cell in row.Children)
        {
            var span = Math.Clamp(int.TryParse(cell.GetAttribute("colspan"), out var s) ? s : 1, 1, Math.Max(widths.Count - column, 1));
            var width = widths.Skip(column).Take(span).Sum();
            Cell(cell.ChildNodes, width, span, NumberColumns.IsNumber(cell) || (head && column < numbers.Length && numbers[column]) ? "TableNumber" : "TableText", keep, head);
            column += span;
        }

        xml.Close();
    }

    private void Cell(IEnumerable<INode> content, int width, int span, string style, bool keep, bool bold)
    {
        xml.Open("tc");
        xml.Open("tcPr");
        xml.Empty("tcW", ("w", WordXml.Number(width)), ("type", "dxa"));
        if (span > 1)
        {
            xml.Val("gridSpan", WordXml.Number(span));
        }

        xml.Close();
        foreach (var paragraph in Paragraphs(content))
        {
            xml.OpenParagraph(style, keep ? () => xml.Empty("keepNext") : null);
            runs.Write(paragraph, bold);
            xml.Close();
        }

        xml.Close();
    }

    // Paragraphs and list items of a cell become paragraphs of it; a cell must have one.
    private static List<List<INode>> Paragraphs(IEnumerable<INode> content)
    {
        var paragraphs = new List<List<INode>>();
        var open = false;
        foreach (var node in content)
        {
            if (node is IElement { LocalName: "p" or "li" } block)
            {
                paragraphs.Add([.. block.ChildNodes]);
                open = false;
            }
            else if (node is IElement { LocalName: "ul" or "ol" } list)
            {
                paragraphs.AddRange(list.Children.Select(i => i.ChildNodes.ToList()));
                open = false;
            }
            else if (open)
            {
                paragraphs[^1].Add(node);
            }
            else if (node is not IText text || !string.IsNullOrWhiteSpace(text.Data))
            {
                paragraphs.Add([node]);
                open = true;
            }
        }

        return paragraphs.Count > 0 ? paragraphs : [[]];
    }
}
