using AngleSharp.Dom;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes lists with Word's own bullets and numbers. Every numbered list is an instance of its own and counts from one.</summary>
internal sealed class DocxLists(WordXml xml, DocxRuns runs)
{
    /// <summary>Number of the first list instance that is made for a document; lower ones stand in the numbering part.</summary>
    public const int First = 10;

    private const int Deepest = 2;
    private const int Bullets = 1;
    private const int BoxedBullets = 2;
    private readonly List<int> definitions = [];

    /// <summary>Definition that each instance refers to, in order of the instances.</summary>
    public IReadOnlyList<int> Definitions => definitions;

    /// <summary>Writes a list; in a box its items keep the style of the box.</summary>
    public void Write(IElement list, string style) => Write(list, style is "KeyFinding" or "Quote" ? style : "ListParagraph", 0);

    private void Write(IElement list, string style, int level)
    {
        var boxed = style != "ListParagraph";
        var number = boxed ? BoxedBullets : Bullets;
        if (list.LocalName == "ol")
        {
            // Definitions 1 and 3 of the numbering part: numbers, and numbers in a box.
            number = First + definitions.Count;
            definitions.Add(boxed ? 3 : 1);
        }

        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var nested = item.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
            xml.OpenParagraph(style, () =>
            {
                xml.Open("numPr");
                xml.Val("ilvl", WordXml.Number(Math.Min(level, Deepest)));
                xml.Val("numId", WordXml.Number(number));
                xml.Close();
            });
            runs.Write(item.ChildNodes.Where(n => n is not IElement e || !nested.Contains(e)));
            xml.Close();
            foreach (var inner in nested)
            {
                Write(inner, style, level + 1);
            }
        }
    }
}
