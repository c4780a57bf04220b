using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Html;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes the body of a Word file from the document's sections, in one pass.</summary>
internal sealed partial class DocxBody
{
    /// <summary>Number of the first list instance that is made for a document; lower ones stand in the numbering part.</summary>
    public const int FirstList = 10;

    private readonly WordXml xml;
    private readonly DocxPackage package;
    private readonly DocumentTree tree;
    private readonly DocxNames names;
    private readonly DocxRuns runs;
    private readonly DocxTable tables;
    private readonly DocxContents contents;
    private readonly List<int> lists = [];
    private int pictures;
    private int sections;
    private bool wide;
    private bool afterTable;

    /// <summary>A body to be written into the document part; pictures and links go to the package.</summary>
    public DocxBody(WordXml xml, DocxPackage package, DocumentTree tree)
    {
        (this.xml, this.package, this.tree) = (xml, package, tree);
        names = new DocxNames(tree.Body.Body!);
        runs = new DocxRuns(xml, package, names);
        tables = new DocxTable(xml, runs);
        contents = new DocxContents(xml, names, tree.Body.Body!);
    }

    /// <summary>Numbering definition of every numbered list, in order.</summary>
    public IReadOnlyList<int> Lists => lists;

    /// <summary>Writes everything.</summary>
    public void Write()
    {
        var all = tree.Body.Body!.Children.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            Section(all[i]);
            if (i == 0)
            {
                contents.Write();
            }
        }

        DocxWriter.Section(xml, wide, sections == 0);
    }

    private void Section(IElement section)
    {
        if (section.Id is { } id && names.Bookmark(id) is { } bookmark)
        {
            xml.Bookmark(names.Next(), bookmark, () => Blocks([.. section.Children]));
        }
        else
        {
            Blocks([.. section.Children]);
        }
    }

    private void Blocks(List<IElement> blocks)
    {
        var across = Across(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            Turn(across[i]);
            Block(blocks[i], "Normal");
        }
    }

    // A wide table goes across the page with the headings right before it and the notes right after it.
    private static bool[] Across(List<IElement> blocks)
    {
        var across = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].LocalName != "table" || !DocxTable.NeedsLandscape(blocks[i]))
            {
                continue;
            }

            across[i] = true;
            for (var before = i - 1; before >= 0 && blocks[before].LocalName is "h2" or "h3" or "h4"; before--)
            {
                across[before] = true;
            }

            for (var after = i + 1; after < blocks.Count && blocks[after].GetAttribute("class") is "note" or "source"; after++)
            {
                across[after] = true;
            }
        }

        return across;
    }

    // The properties of a section of pages stand in its last paragraph.
    private void Turn(bool landscape)
    {
        if (landscape == wide)
        {
            return;
        }

        xml.OpenParagraph("SectionEnd", () => DocxWriter.Section(xml, wide, sections == 0));
        xml.Close();
        (wide, sections, afterTable) = (landscape, sections + 1, false);
    }

    private void Block(IElement block, string style)
    {
        switch (block.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4":
                Heading(block, style);
                break;
            case "p":
                Paragraph(block.ChildNodes, StyleOf(block, style));
                break;
            case "ul" or "ol":
                List(block, style, 0, lists.Count);
                break;
            case "table":
                Table(block);
                break;
            case "dl":
                tables.Terms(block, DocxWriter.TextWidth);
                afterTable = true;
                break;
            case "figure" when block.GetAttribute("data-chart") is { } id && tree.Charts.TryGetValue(id, out var chart) && !block.HasChildNodes:
                Figure(chart);
                break;
            default:
                Group(block, block.LocalName switch { "aside" => "KeyFinding", "blockquote" => "Quote", "div" when HasClass(block, "commentary") => "Commentary", _ => style });
                break;
        }
    }

    private void Group(IElement group, string style)
    {
        if (group.Children.All(c => c.LocalName is "strong" or "em" or "a" or "span" or "br"))
        {
            Paragraph(group.ChildNodes, style);
            return;
        }

        foreach (var child in group.Children)
        {
            Block(child, style);
        }
    }

    private static string StyleOf(IElement paragraph, string style) => paragraph.GetAttribute("class") switch
    {
        "lead" => "Lead",
        "note" => "Note",
        "source" => "Source",
        "missing" => "Missing",
        "placeholder" => "Placeholder",
        "marking" => "Marking",
        _ => style,
    };

    private void Heading(IElement heading, string style)
    {
        if (style == "KeyFinding")
        {
            Paragraph(heading.ChildNodes, "KeyFindingHeading");
            return;
        }

        afterTable = false;
        var entry = contents.Bookmark(heading);
        xml.OpenParagraph(entry is null ? "Title" : "Heading" + WordXml.Number(DocxContents.Level(heading)), contents.IsFirst(heading) ? () => xml.Empty("pageBreakBefore") : null);
        if (entry is null)
        {
            runs.Write(heading.ChildNodes);
        }
        else
        {
            xml.Bookmark(names.Next(), entry, () => runs.Write(heading.ChildNodes));
        }

        xml.Close();
    }

    private void Paragraph(IEnumerable<INode> content, string style)
    {
        // A table has no space below it: the paragraph after it brings its own.
        xml.OpenParagraph(style, afterTable ? () => xml.Empty("spacing", ("before", "160")) : null);
        runs.Write(content);
        xml.Close();
        afterTable = false;
    }

    private void List(IElement list, string style, int level, int instance)
    {
        var boxed = style is "KeyFinding" or "Quote";
        var number = boxed ? 2 : 1;
        if (list.LocalName == "ol")
        {
            if (level == 0)
            {
                lists.Add(boxed ? 3 : 1);
            }

            number = FirstList + instance;
        }

        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var nested = item.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
            xml.OpenParagraph(boxed ? style : "ListParagraph", () =>
            {
                xml.Open("numPr");
                xml.Val("ilvl", WordXml.Number(Math.Min(level, 2)));
                xml.Val("numId", WordXml.Number(number));
                xml.Close();
            });
            runs.Write(item.ChildNodes.Where(n => n is not IElement e || !nested.Contains(e)));
            xml.Close();
            foreach (var inner in nested)
            {
                List(inner, style, level + 1, instance);
            }
        }

        afterTable = false;
    }

    private void Table(IElement table)
    {
        var caption = table.QuerySelector("caption")?.TextContent.Trim() ?? "";
        if (caption.Length > 0)
        {
            Caption(caption, table.Id is { } id ? names.Bookmark(id) : null);
        }
        else if (afterTable)
        {
            // Two tables with nothing between them would become one.
            xml.OpenParagraph("SectionEnd");
            xml.Close();
        }

        tables.Write(table, caption, wide ? DocxWriter.WideTextWidth : DocxWriter.TextWidth);
        afterTable = true;
    }

    private void Figure(Chart chart)
    {
        var drawing = ChartLayout.Of(chart, ChartLayout.Wide);
        var id = "rPicture" + WordXml.Number(++pictures);
        package.AddPicture(id, $"chart{pictures:000}.png", PngChart.Draw(drawing));
        Caption(chart.Headline, names.Bookmark("fig-" + chart.Id));
        xml.OpenParagraph("ChartSubtitle");
        xml.Run(chart.Subtitle);
        xml.Close();
        xml.OpenParagraph("Picture");
        DocxPicture.Write(xml, id, names.Next(), chart.Headline, chart.Description, DocxWriter.TextWidth, drawing.Height / drawing.Width);
        xml.Close();
        xml.OpenParagraph("Source");
        xml.Run(HtmlBody.SourceLine(chart));
        xml.Close();
        afterTable = false;
    }

    // The number is a field, so that Word can list tables and figures and renumber them.
    private void Caption(string text, string? bookmark)
    {
        xml.OpenParagraph("Caption");
        void Content()
        {
            var numbered = Numbered().Match(text);
            if (numbered.Success)
            {
                var kind = numbered.Groups[1].Value;
                xml.Run(kind + " ");
                xml.Field($" SEQ {kind} \\* ARABIC ", numbered.Groups[2].Value);
                xml.Run(text[numbered.Length..]);
            }
            else
            {
                xml.Run(text);
            }
        }

        if (bookmark is null)
        {
            Content();
        }
        else
        {
            xml.Bookmark(names.Next(), bookmark, Content);
        }

        xml.Close();
    }

    private static bool HasClass(IElement element, string name) => (element.GetAttribute("class") ?? "").Split(' ').Contains(name, StringComparer.Ordinal);

    [GeneratedRegex(@"^(Table|Figure) (\d+)")]
    private static partial Regex Numbered();
}
