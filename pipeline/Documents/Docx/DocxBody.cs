using AngleSharp.Dom;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Html;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes the body of a Word file from the document's sections, in one pass.</summary>
internal sealed class DocxBody
{
    // A picture higher than 9.5 cm is drawn smaller, as long as its words can be read.
    private const double TallPicture = 5386;
    private const double LeastScale = 0.82;

    private readonly WordXml xml;
    private readonly DocxPackage package;
    private readonly DocumentTree tree;
    private readonly DocxNames names;
    private readonly DocxRuns runs;
    private readonly DocxTable tables;
    private readonly DocxContents contents;
    private readonly DocxLists lists;
    private readonly DocxCaptions captions;
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
        lists = new DocxLists(xml, runs);
        captions = new DocxCaptions(xml, names);
        contents = new DocxContents(xml, names, tree.Body.Body!);
    }

    /// <summary>Numbering definition of every numbered list, in order.</summary>
    public IReadOnlyList<int> Lists => lists.Definitions;

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
                lists.Write(block, style);
                afterTable = false;
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
        xml.OpenParagraph(heading.Closest("#cover") is not null ? "Title" : "Heading" + WordXml.Number(DocxContents.Level(heading)), contents.IsFirst(heading) ? () => xml.Empty("pageBreakBefore") : null);
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

    private void Table(IElement table)
    {
        var caption = table.QuerySelector("caption")?.TextContent.Trim() ?? "";
        if (caption.Length > 0)
        {
            captions.Write(caption, table.Id is { } id ? names.Bookmark(id) : null);
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
        captions.Write(chart.Headline, names.Bookmark("fig-" + chart.Id));
        xml.OpenParagraph("ChartSubtitle");
        xml.Run(chart.Subtitle);
        xml.Close();
        xml.OpenParagraph("Picture");
        var aspect = drawing.Height / drawing.Width;
        DocxPicture.Write(xml, id, names.Next(), chart.Headline, chart.Description, DocxWriter.TextWidth * Math.Clamp(TallPicture / (DocxWriter.TextWidth * aspect), LeastScale, 1), aspect);
        xml.Close();
        xml.OpenParagraph("Source");
        xml.Run(HtmlBody.SourceLine(chart));
        xml.Close();
        afterTable = false;
    }

    private static bool HasClass(IElement element, string name) => (element.GetAttribute("class") ?? "").Split(' ').Contains(name, StringComparer.Ordinal);
}
