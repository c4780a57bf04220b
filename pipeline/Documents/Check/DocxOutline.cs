using System.IO.Compression;
using System.Text;
using System.Xml;
using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>
/// Reads the outline of a DOCX document in one pass over its XML: bookmarks <c>sec_*</c> and <c>tbl_*</c>, headings, captions, header rows,
/// text alternatives. Field codes are no text.
/// </summary>
internal sealed class DocxOutline
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string SectionMark = "sec_";
    private const string TableMark = "tbl_";

    private readonly List<(string Id, List<string> Headings, List<OutlineTable> Tables)> sections = [];
    private readonly List<string> headlines = [];
    private readonly List<string> alternatives = [];
    private readonly List<string> bookmarks = [];
    private readonly StringBuilder text = new();
    private List<string> cells = [];
    private string style = "";
    private string caption = "";
    private string tableId = "";
    private int tables;
    private int rows;

    public static DocumentOutline Read(string path, string file, Borough borough, string kind)
    {
        using var zip = ZipFile.OpenRead(path);
        var outline = new DocxOutline();
        outline.ReadPart(zip, "docProps/core.xml", required: false);
        outline.ReadPart(zip, "word/document.xml", required: true);
        return new DocumentOutline(
            file,
            borough,
            kind,
            [.. outline.sections.Select(s => new OutlineSection(s.Id, s.Headings.FirstOrDefault() ?? "", s.Tables))],
            [.. outline.bookmarks.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)],
            outline.headlines,
            outline.alternatives);
    }

    private void ReadPart(ZipArchive zip, string name, bool required)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            if (required)
            {
                throw new InvalidDataException($"The document has no {name}.");
            }

            return;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var empty = xml.IsEmptyElement;
                Start(xml);
                if (empty)
                {
                    End(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
        }
    }

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "title" when xml.NamespaceURI != Word:
                headlines.Add(xml.ReadString());
                break;
            case "bookmarkStart":
                Mark(xml.GetAttribute("name", Word) ?? "");
                break;
            case "docPr":
                alternatives.Add(xml.GetAttribute("title") ?? "");
                alternatives.Add(xml.GetAttribute("descr") ?? "");
                break;
            case "pStyle":
                style = xml.GetAttribute("val", Word) ?? "";
                break;
            case "p" when tables == 0:
                style = "";
                text.Clear();
                break;
            case "tbl":
                (cells, rows) = tables++ == 0 ? ([], 0) : (cells, rows);
                break;
            case "tr" when tables == 1:
                rows++;
                break;
            case "tc" when tables == 1:
                text.Clear();
                break;
            case "t" when xml.NamespaceURI == Word && !xml.IsEmptyElement:
                text.Append(xml.ReadString());
                break;
            case "tab" or "br":
                text.Append(' ');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "p" when tables == 0:
                EndParagraph();
                break;
            case "p":
                text.Append(' ');
                break;
            case "tc" when tables == 1 && rows == 1:
                cells.Add(Joined());
                break;
            case "tbl" when --tables == 0 && tableId.Length > 0:
                EndTable();
                break;
        }
    }

    private void Mark(string name)
    {
        bookmarks.Add(name);
        if (name.StartsWith(SectionMark, StringComparison.Ordinal))
        {
            sections.Add((name[SectionMark.Length..], [], []));
        }
        else if (name.StartsWith(TableMark, StringComparison.Ordinal))
        {
            tableId = name[TableMark.Length..];
        }
    }

    private void EndParagraph()
    {
        var heading = style.StartsWith("Heading", StringComparison.Ordinal) || style == "Title";
        if (style == "Caption")
        {
            caption = Joined();
        }
        else if (!heading)
        {
            return;
        }

        headlines.Add(Joined());
        if (style is "Heading1" or "Title" && sections.Count > 0)
        {
            sections[^1].Headings.Add(Joined());
        }
    }

    private void EndTable()
    {
        if (sections.Count > 0)
        {
            sections[^1].Tables.Add(new OutlineTable(sections[^1].Id, tableId, caption, string.Join(" | ", cells)));
        }

        (tableId, caption) = ("", "");
    }

    private string Joined() => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
