using System.Globalization;
using System.Text;
using System.Xml;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes WordprocessingML (ECMA-376 part 1) element by element: a part of a Word file.</summary>
internal sealed class WordXml : IDisposable
{
    /// <summary>Namespace of the <c>w</c> prefix.</summary>
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Namespace of the <c>r</c> prefix.</summary>
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly MemoryStream memory = new();
    private readonly XmlWriter xml;

    /// <summary>Starts a part with its root element.</summary>
    public WordXml(string root)
    {
        xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", root, W);
        xml.WriteAttributeString("xmlns", "r", null, R);
    }

    /// <summary>The XML writer, for the few elements of other namespaces.</summary>
    public XmlWriter Raw => xml;

    /// <summary>Opens <c>w:name</c> with attributes of the same prefix.</summary>
    public void Open(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement("w", name, W);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString("w", attribute, W, value);
        }
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close() => xml.WriteEndElement();

    /// <summary>Writes an empty element.</summary>
    public void Empty(string name, params (string Name, string Value)[] attributes)
    {
        Open(name, attributes);
        Close();
    }

    /// <summary>Writes an element whose only attribute is <c>w:val</c>.</summary>
    public void Val(string name, string value) => Empty(name, ("val", value));

    /// <summary>Opens a paragraph with a style; more properties may be written by <paramref name="properties"/>, in schema order.</summary>
    public void OpenParagraph(string style, Action? properties = null)
    {
        Open("p");
        Open("pPr");
        Val("pStyle", style);
        properties?.Invoke();
        Close();
    }

    /// <summary>Writes a run of text.</summary>
    public void Run(string text, Action? properties = null)
    {
        Open("r");
        if (properties is not null)
        {
            Open("rPr");
            properties();
            Close();
        }

        Text("t", text);
        Close();
    }

    /// <summary>Writes text in an element, spaces kept.</summary>
    public void Text(string name, string text)
    {
        Open(name);
        xml.WriteAttributeString("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
        xml.WriteString(Legal(text));
        Close();
    }

    /// <summary>Writes a field with the result it shows until Word works it out.</summary>
    public void Field(string instruction, string result)
    {
        Open("fldSimple", ("instr", instruction));
        Run(result);
        Close();
    }

    /// <summary>Writes the start and the end of a bookmark around what is written between.</summary>
    public void Bookmark(int id, string name, Action content)
    {
        var number = Number(id);
        Empty("bookmarkStart", ("id", number), ("name", name));
        content();
        Empty("bookmarkEnd", ("id", number));
    }

    /// <summary>Ends the part; its bytes.</summary>
    public byte[] End()
    {
        xml.WriteEndDocument();
        xml.Flush();
        return memory.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        xml.Dispose();
        memory.Dispose();
    }

    /// <summary>A number as XML has it.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML cannot hold.</summary>
    public static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
