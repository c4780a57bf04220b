using System.Text;
using AngleSharp.Dom;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes what stands inside a paragraph: text, emphasis, links, line breaks. White space is collapsed as HTML does.</summary>
internal sealed class DocxRuns(WordXml xml, DocxPackage package, DocxNames names)
{
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private bool spaceBefore;
    private bool pendingSpace;

    /// <summary>Font size in half points that overrules the style; 0 for none.</summary>
    public int Size { get; set; }

    /// <summary>Writes the nodes as the content of one paragraph.</summary>
    public void Write(IEnumerable<INode> nodes, bool bold = false)
    {
        (spaceBefore, pendingSpace) = (true, false);
        foreach (var node in nodes)
        {
            Node(node, bold, italic: false, link: false, raised: null);
        }
    }

    private void Node(INode node, bool bold, bool italic, bool link, string? raised)
    {
        if (node is IText text)
        {
            Text(text.Data, bold, italic, link, raised);
            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                xml.Open("r");
                xml.Empty("br");
                xml.Close();
                (spaceBefore, pendingSpace) = (true, false);
                return;
            case "a" when element.GetAttribute("href") is { Length: > 0 } target && Opened(target):
                Children(element, bold, italic, link: true, raised);
                xml.Close();
                return;
            default:
                Children(
                    element,
                    bold || element.LocalName is "strong" or "b" or "th",
                    italic || element.LocalName is "em" or "i",
                    link,
                    element.LocalName switch { "sup" => "superscript", "sub" => "subscript", _ => raised });
                return;
        }
    }

    private void Children(IElement element, bool bold, bool italic, bool link, string? raised)
    {
        foreach (var child in element.ChildNodes)
        {
            Node(child, bold, italic, link, raised);
        }
    }

    private bool Opened(string target)
    {
        if (target[0] == '#')
        {
            if (names.Bookmark(target[1..]) is not { } bookmark)
            {
                return false;
            }

            Space();
            xml.Open("hyperlink", ("anchor", bookmark), ("history", "1"));
            return true;
        }

        if (!links.TryGetValue(target, out var id))
        {
            id = "rLink" + WordXml.Number(links.Count + 1);
            links[target] = id;
            package.AddLink(id, target);
        }

        Space();
        xml.Open("hyperlink", ("history", "1"));
        xml.Raw.WriteAttributeString("r", "id", WordXml.R, id);
        return true;
    }

    // A space that stands before a link is not part of the link.
    private void Space()
    {
        if (pendingSpace)
        {
            xml.Run(" ");
            (pendingSpace, spaceBefore) = (false, true);
        }
    }

    private void Text(string data, bool bold, bool italic, bool link, string? raised)
    {
        var text = new StringBuilder(data.Length + 1);
        foreach (var c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                pendingSpace = pendingSpace || !spaceBefore;
                continue;
            }

            if (pendingSpace)
            {
                text.Append(' ');
            }

            text.Append(c);
            (pendingSpace, spaceBefore) = (false, false);
        }

        if (text.Length > 0)
        {
            xml.Run(text.ToString(), bold || italic || link || raised is not null || Size > 0 ? () => Properties(bold, italic, link, raised) : null);
        }
    }

    private void Properties(bool bold, bool italic, bool link, string? raised)
    {
        if (link)
        {
            xml.Val("rStyle", "Hyperlink");
        }

        if (bold)
        {
            xml.Empty("b");
            xml.Empty("bCs");
        }

        if (italic)
        {
            xml.Empty("i");
            xml.Empty("iCs");
        }

        if (Size > 0)
        {
            xml.Val("sz", WordXml.Number(Size));
            xml.Val("szCs", WordXml.Number(Size));
        }

        if (raised is not null)
        {
            xml.Val("vertAlign", raised);
        }
    }
}
