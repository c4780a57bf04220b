using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SvdPipeline.Sources.Tables;

/// <summary>Rows of a sheet of an OpenDocument spreadsheet, streamed. Repeated rows and cells are bounded.</summary>
internal sealed class OdsRows : BufferedRows
{
    private const string What = "an OpenDocument spreadsheet";
    private const string TableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string OfficeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const int MostRows = 1_048_576;

    private readonly ZipArchive archive;
    private readonly XmlReader xml;
    private long line;
    private int repeats;
    private bool empty;
    private readonly bool ended;

    private OdsRows(string path, int sheet)
    {
        (archive, xml) = Content(path);
        for (var i = 0; ToNextTable(xml) && i < sheet; i++)
        {
            xml.Skip();
        }

        ended = xml.EOF || xml.IsEmptyElement;
    }

    /// <inheritdoc/>
    public override long LineNumber => line;

    /// <summary>The sheets of a spreadsheet.</summary>
    /// <exception cref="UnreadableTable">It cannot be opened.</exception>
    public static IEnumerable<Table> Tables(string part, string path)
    {
        var names = Foreign.Read(What, () =>
        {
            var (archive, xml) = Content(path);
            using (archive)
            using (xml)
            {
                var names = new List<string>();
                while (ToNextTable(xml))
                {
                    names.Add(xml.GetAttribute("name", TableSpace) ?? "");
                    xml.Skip();
                }

                return names;
            }
        });
        return names.Select((name, i) => new RowsTable($"{part}#{name}", () => Foreign.Read(What, () => new OdsRows(path, i))));
    }

    /// <inheritdoc/>
    public override bool Read() => Foreign.Read(What, Next, line + 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        xml.Dispose();
        archive.Dispose();
    }

    private static (ZipArchive Archive, XmlReader Xml) Content(string path)
    {
        var archive = ZipFile.OpenRead(path);
        var content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("no content");
        return (archive, XmlReader.Create(content.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true }));
    }

    private static bool ToNextTable(XmlReader xml)
    {
        // A skipped table leaves the reader on the one after it.
        do
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "table", NamespaceURI: TableSpace, Depth: > 0 })
            {
                return true;
            }
        }
        while (xml.Read());
        return false;
    }

    private bool Next()
    {
        if (repeats > 0)
        {
            repeats--;
            line++;
            return true;
        }

        Clear();
        while (!ended && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "table", NamespaceURI: TableSpace })
            {
                return false;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "table-row", NamespaceURI: TableSpace })
            {
                var times = Repeated("number-rows-repeated", MostRows);
                Row();
                line++;
                if (line + times - 1 > MostRows)
                {
                    // The rest of a sheet is one empty row, repeated; a filled one is no table.
                    times = empty ? 1 : throw new UnreadableTable("SVD-I129", "more rows than a sheet has", line);
                }

                if (empty)
                {
                    line += times - 1;
                }
                else
                {
                    repeats = times - 1;
                }

                return true;
            }
        }

        return false;
    }

    private void Row()
    {
        empty = true;
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var pending = 0;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == TableSpace && xml.LocalName is "table-cell" or "covered-table-cell")
            {
                var times = Repeated("number-columns-repeated", MostColumns);
                var cell = Cell();
                if (cell.Length == 0)
                {
                    pending += times;
                    continue;
                }

                empty = false;
                for (; pending > 0; pending--)
                {
                    Add("");
                }

                for (; times > 0; times--)
                {
                    AddOrError(cell);
                }
            }
        }
    }

    private int Repeated(string attribute, int most) =>
        int.TryParse(xml.GetAttribute(attribute, TableSpace), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Clamp(times, 1, most) : 1;

    /// <summary>The value of a cell where it has one, otherwise its text.</summary>
    private string Cell()
    {
        var type = xml.GetAttribute("value-type", OfficeSpace);
        var value = type switch
        {
            "float" or "percentage" or "currency" => xml.GetAttribute("value", OfficeSpace),
            "date" => xml.GetAttribute("date-value", OfficeSpace)?.Replace("T00:00:00", "", StringComparison.Ordinal),
            "time" when xml.GetAttribute("time-value", OfficeSpace) is { } time => XmlConvert.ToTimeSpan(time).ToString("c", CultureInfo.InvariantCulture),
            "boolean" => xml.GetAttribute("boolean-value", OfficeSpace),
            _ => null,
        };
        if (xml.IsEmptyElement)
        {
            return value ?? "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: TextSpace })
            {
                text.Append(xml.LocalName switch { "s" => " ", "line-break" => "\n", "p" when text.Length > 0 => "\n", _ => "" });
            }
        }

        return value ?? text.ToString();
    }
}
