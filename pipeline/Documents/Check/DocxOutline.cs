using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SvdPipeline.Areas;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SvdPipeline.Documents.Check;

/// <summary>Reads the outline of a DOCX document: bookmarks <c>sec_*</c> and <c>tbl_*</c>, headings, captions, header rows.</summary>
internal sealed class DocxOutline
{
    private const string SectionMark = "sec_";
    private const string TableMark = "tbl_";

    private readonly List<(string Id, List<string> Headings, List<OutlineTable> Tables)> sections = [];
    private readonly List<string> headlines = [];
    private string caption = "";
    private string tableId = "";

    public static DocumentOutline Read(string path, string file, Borough borough, string kind)
    {
        using var document = WordprocessingDocument.Open(path, false);
        var body = document.MainDocumentPart?.Document?.Body ?? throw new InvalidDataException("The document has no body.");
        var outline = new DocxOutline();
        outline.headlines.Add(document.PackageProperties.Title ?? "");
        foreach (var block in body.ChildElements)
        {
            outline.Add(block);
        }

        var names = body.Descendants<BookmarkStart>().Select(b => b.Name?.Value ?? "");
        return new DocumentOutline(
            file,
            borough,
            kind,
            [.. outline.sections.Select(s => new OutlineSection(s.Id, s.Headings.FirstOrDefault() ?? "", s.Tables))],
            [.. names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)],
            outline.headlines,
            [.. body.Descendants<Drawing.DocProperties>().SelectMany(p => new[] { p.Title?.Value ?? "", p.Description?.Value ?? "" })]);
    }

    private void Add(OpenXmlElement block)
    {
        foreach (var mark in (block is BookmarkStart own ? [own] : block.Descendants<BookmarkStart>()).Select(b => b.Name?.Value ?? ""))
        {
            if (mark.StartsWith(SectionMark, StringComparison.Ordinal))
            {
                sections.Add((mark[SectionMark.Length..], [], []));
            }
            else if (mark.StartsWith(TableMark, StringComparison.Ordinal))
            {
                tableId = mark[TableMark.Length..];
            }
        }

        if (block is Paragraph paragraph)
        {
            AddParagraph(paragraph);
        }
        else if (block is Table table && tableId.Length > 0)
        {
            AddTable(table);
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        var text = Text(paragraph);
        if (style == "Caption")
        {
            caption = text;
        }
        else if (!style.StartsWith("Heading", StringComparison.Ordinal) && style != "Title")
        {
            return;
        }

        headlines.Add(text);
        if (style is "Heading1" or "Title" && sections.Count > 0)
        {
            sections[^1].Headings.Add(text);
        }
    }

    private void AddTable(Table table)
    {
        if (sections.Count > 0)
        {
            var section = sections[^1];
            var cells = table.Elements<TableRow>().FirstOrDefault()?.Elements<TableCell>().Select(Text) ?? [];
            section.Tables.Add(new OutlineTable(section.Id, tableId, caption, string.Join(" | ", cells)));
        }

        (tableId, caption) = ("", "");
    }

    /// <summary>Printed text only: field codes do not count.</summary>
    private static string Text(OpenXmlElement element)
    {
        var parts = element.Descendants().Select(e => e switch
        {
            Text text => text.Text,
            TabChar or Break => " ",
            NoBreakHyphen => "-",
            _ => "",
        });
        return string.Join(' ', string.Concat(parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
