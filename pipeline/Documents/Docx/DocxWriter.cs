using System.Globalization;
using System.Text;
using System.Xml;

namespace SvdPipeline.Documents.Docx;

/// <summary>
/// Writes a document as a Word file that needs no repair by hand: cover, contents, real headings, lists and captions, repeated
/// header rows, landscape pages for wide tables, alternative text, marking and page numbers. Written part by part with explicit ids;
/// the same document is the same bytes.
/// </summary>
public static class DocxWriter
{
    /// <summary>Width of the text on a portrait page, in twentieths of a point.</summary>
    internal const int TextWidth = PageWidth - (2 * Margin);

    /// <summary>Width of the text on a landscape page, in twentieths of a point.</summary>
    internal const int WideTextWidth = PageHeight - (2 * Margin);

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1191;
    private static readonly byte[] Styles = Part("styles");
    private static readonly byte[] Settings = Part("settings");
    private static readonly string Numbering = EmbeddedFiles.Text("templates/styles/word/numbering.xml");

    /// <summary>Writes the file.</summary>
    public static void Write(DocumentTree tree, Stream output)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var package = new DocxPackage();
        using (var xml = new WordXml("document"))
        {
            var body = new DocxBody(xml, package, tree);
            xml.Open("body");
            body.Write();
            xml.Close();
            package.AddDocument(xml.End());
            package.AddPart("rNumbering", "numbering", "numbering.xml", NumberingXml(body.Lists));
        }

        package.AddPart("rStyles", "styles", "styles.xml", Styles);
        package.AddPart("rSettings", "settings", "settings.xml", Settings);
        foreach (var wide in new[] { false, true })
        {
            var suffix = wide ? "Wide" : "";
            package.AddPart("rHeader" + suffix, "header", $"header{suffix}.xml", Header("Header" + suffix, tree.Marking, tree.Title));
            package.AddPart("rFooter" + suffix, "footer", $"footer{suffix}.xml", Footer("Footer" + suffix, tree));
        }

        package.AddPart("rHeaderFirst", "header", "headerFirst.xml", Header("Header", tree.Marking, ""));
        package.AddCoreProperties(Core(tree));
        package.Write(output);
    }

    /// <summary>Writes the properties of a section: page size and which header and footer it has.</summary>
    internal static void Section(WordXml xml, bool wide, bool first)
    {
        xml.Open("sectPr");
        Reference(xml, "headerReference", "default", wide ? "rHeaderWide" : "rHeader");
        if (first)
        {
            Reference(xml, "headerReference", "first", "rHeaderFirst");
            Reference(xml, "footerReference", "first", "rFooter");
        }

        Reference(xml, "footerReference", "default", wide ? "rFooterWide" : "rFooter");
        xml.Val("type", "nextPage");
        var (width, height) = (WordXml.Number(PageWidth), WordXml.Number(PageHeight));
        xml.Empty("pgSz", wide ? [("w", height), ("h", width), ("orient", "landscape")] : [("w", width), ("h", height)]);
        var margin = WordXml.Number(Margin);
        xml.Empty("pgMar", ("top", "1304"), ("right", margin), ("bottom", "1134"), ("left", margin), ("header", "680"), ("footer", "567"), ("gutter", "0"));
        if (first)
        {
            xml.Empty("titlePg");
        }

        xml.Close();
    }

    private static void Reference(WordXml xml, string name, string type, string id)
    {
        xml.Open(name, ("type", type));
        xml.Raw.WriteAttributeString("r", "id", WordXml.R, id);
        xml.Close();
    }

    private static byte[] Header(string style, string marking, string title)
    {
        using var xml = new WordXml("hdr");
        xml.OpenParagraph(style);
        xml.Run(marking, () =>
        {
            xml.Empty("b");
            xml.Val("color", "17212B");
        });
        if (title.Length > 0)
        {
            Tab(xml);
            xml.Run(title);
        }

        xml.Close();
        return xml.End();
    }

    private static byte[] Footer(string style, DocumentTree tree)
    {
        using var xml = new WordXml("ftr");
        xml.OpenParagraph(style);
        xml.Run(tree.Banner.Length > 0 ? tree.Banner : $"Figures to the end of {tree.AsOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}");
        Tab(xml);
        xml.Run("Page ");
        xml.Field(" PAGE ", "1");
        xml.Run(" of ");
        xml.Field(" NUMPAGES ", "1");
        xml.Close();
        return xml.End();
    }

    private static void Tab(WordXml xml)
    {
        xml.Open("r");
        xml.Empty("tab");
        xml.Close();
    }

    // Every numbered list of the document counts from one: an instance of the same definition with its own start.
    private static byte[] NumberingXml(IReadOnlyList<int> lists)
    {
        var instances = new StringBuilder();
        for (var i = 0; i < lists.Count; i++)
        {
            instances.Append(CultureInfo.InvariantCulture, $"  <w:num w:numId=\"{DocxLists.First + i}\"><w:abstractNumId w:val=\"{lists[i]}\"/>")
                .Append("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n");
        }

        return Encoding.UTF8.GetBytes(Numbering.Replace("</w:numbering>", instances + "</w:numbering>", StringComparison.Ordinal));
    }

    private static byte[] Core(DocumentTree tree)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dc = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("cp", "coreProperties", core);
            xml.WriteElementString("dc", "title", dc, WordXml.Legal(tree.Title));
            xml.WriteElementString("dc", "subject", dc, "Serious Violence Duty, " + tree.Borough.Name);
            xml.WriteElementString("dc", "creator", dc, "SvdPipeline");
            xml.WriteElementString("dc", "language", dc, "en-GB");
            xml.WriteElementString("cp", "category", core, WordXml.Legal(tree.Marking));
            foreach (var name in new[] { "created", "modified" })
            {
                xml.WriteStartElement("dcterms", name, terms);
                xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
                xml.WriteString(tree.AsOf.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    private static byte[] Part(string name) => Encoding.UTF8.GetBytes(EmbeddedFiles.Text($"templates/styles/word/{name}.xml"));
}
