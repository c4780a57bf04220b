using AngleSharp.Dom;

namespace SvdPipeline.Documents.Docx;

/// <summary>
/// The contents list: a real field, already filled with links, so that it reads before Word has counted pages; an update adds
/// the page numbers. Nothing asks the reader to update on opening.
/// </summary>
internal sealed class DocxContents
{
    private readonly WordXml xml;
    private readonly List<IElement> headings;
    private readonly Dictionary<IElement, string> bookmarks = [];

    /// <summary>Collects the headings of the sections, the cover excepted: one page of contents; the headings below them are in Word's navigation.</summary>
    public DocxContents(WordXml xml, DocxNames names, IElement body)
    {
        this.xml = xml;
        headings = [.. body.QuerySelectorAll("section:not(#cover) h2").Where(h => h.Closest("aside, table") is null)];
        for (var i = 0; i < headings.Count; i++)
        {
            bookmarks[headings[i]] = $"_Toc{i + 1:00000000}";
        }
    }

    /// <summary>Level of a heading: 1 for a section's.</summary>
    public static int Level(IElement heading) => heading.LocalName switch { "h3" => 2, "h4" => 3, _ => 1 };

    /// <summary>Bookmark of a heading in the list, or null for one that is not in it.</summary>
    public string? Bookmark(IElement heading) => bookmarks.GetValueOrDefault(heading);

    /// <summary>True for the heading that starts the text after the contents.</summary>
    public bool IsFirst(IElement heading) => headings.Count > 0 && heading == headings[0];

    /// <summary>Writes the list on its own page.</summary>
    public void Write()
    {
        if (headings.Count == 0)
        {
            return;
        }

        xml.Open("sdt");
        xml.Open("sdtPr");
        xml.Open("docPartObj");
        xml.Val("docPartGallery", "Table of Contents");
        xml.Empty("docPartUnique");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
        xml.OpenParagraph("TOCHeading");
        xml.Run("Contents");
        xml.Close();
        for (var i = 0; i < headings.Count; i++)
        {
            xml.OpenParagraph("TOC" + WordXml.Number(Level(headings[i])));
            if (i == 0)
            {
                Mark("begin");
                xml.Open("r");
                xml.Text("instrText", " TOC \\o \"1-1\" \\h \\z ");
                xml.Close();
                Mark("separate");
            }

            xml.Open("hyperlink", ("anchor", bookmarks[headings[i]]), ("history", "1"));
            xml.Run(headings[i].TextContent.Trim());
            xml.Close();
            if (i == headings.Count - 1)
            {
                Mark("end");
            }

            xml.Close();
        }

        xml.Close();
        xml.Close();
    }

    private void Mark(string type)
    {
        xml.Open("r");
        xml.Empty("fldChar", ("fldCharType", type));
        xml.Close();
    }
}
