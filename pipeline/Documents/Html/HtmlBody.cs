using System.Text;
using AngleSharp.Dom;
using SvdPipeline.Documents.Charts;

namespace SvdPipeline.Documents.Html;

/// <summary>
/// Writes the body of a document: elements as they are, tables in a container that the keyboard can reach and scroll,
/// and charts in the place of their empty figures.
/// </summary>
internal static class HtmlBody
{
    private static readonly HashSet<string> Void = new(["br", "hr", "img", "col", "wbr"], StringComparer.Ordinal);
    private static readonly HashSet<string> OnOneLine = new(["section", "p", "li", "tr", "ul", "ol", "thead", "tbody", "h2", "h3", "h4", "dd", "aside", "div", "dl"], StringComparer.Ordinal);

    /// <summary>Appends every section.</summary>
    public static void Write(StringBuilder html, DocumentTree tree) => Children(html, tree, tree.Body.Body!);

    private static void Children(StringBuilder html, DocumentTree tree, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            Node(html, tree, node);
        }
    }

    private static void Node(StringBuilder html, DocumentTree tree, INode node)
    {
        if (node is IText text)
        {
            // Space between blocks is layout of the template, not text.
            if (!string.IsNullOrWhiteSpace(text.Data) || node.Parent is not IElement { LocalName: "body" or "section" or "table" or "thead" or "tbody" or "tr" or "ul" or "ol" or "dl" })
            {
                html.Escaped(text.Data);
            }
        }
        else if (node is IElement element)
        {
            Element(html, tree, element);
        }
    }

    private static void Element(StringBuilder html, DocumentTree tree, IElement element)
    {
        switch (element.LocalName)
        {
            case "table":
                Table(html, tree, element);
                break;
            case "figure" when element.GetAttribute("data-chart") is { } id && tree.Charts.TryGetValue(id, out var chart) && !element.HasChildNodes:
                Figure(html, chart);
                break;
            case "caption":
                html.Append("<caption id=\"").Escaped(CaptionId(element.ParentElement!)).Append("\"><span>");
                Children(html, tree, element);
                html.Append("</span></caption>\n");
                break;
            case "th" when element.ParentElement?.ParentElement is { LocalName: "thead" } head && !NumberColumns.IsNumber(element):
                var numbers = NumberColumns.Of(head.ParentElement!);
                var column = element.Index();
                Copy(html, tree, element, "th", column < numbers.Length && numbers[column] ? " class=\"num\"" : "");
                break;
            default:
                Copy(html, tree, element, element.LocalName == "h2" && element.ParentElement?.Id == "cover" ? "h1" : element.LocalName);
                break;
        }
    }

    private static void Copy(StringBuilder html, DocumentTree tree, IElement element, string name, string more = "")
    {
        html.Append('<').Append(name).Append(more);
        foreach (var attribute in element.Attributes.Where(a => a.Name != "data-figures"))
        {
            html.Append(' ').Append(attribute.Name);
            if (attribute.Value.Length > 0)
            {
                html.Append("=\"").Escaped(attribute.Value).Append('"');
            }
        }

        html.Append('>');
        if (Void.Contains(name))
        {
            return;
        }

        Children(html, tree, element);
        html.Append("</").Append(name).Append('>');
        if (OnOneLine.Contains(name))
        {
            html.Append('\n');
        }
    }

    private static void Table(StringBuilder html, DocumentTree tree, IElement table)
    {
        var wide = Classes(table).Contains("wide") ? " wide" : "";
        html.Append("<div class=\"scroll").Append(wide).Append("\" role=\"region\" aria-labelledby=\"").Escaped(CaptionId(table)).Append("\" tabindex=\"0\">\n");
        Copy(html, tree, table, "table");
        html.Append("\n</div>\n");
    }

    private static void Figure(StringBuilder html, Chart chart)
    {
        html.Append("<figure class=\"chart\" id=\"fig-").Escaped(chart.Id).Append("\" data-chart=\"").Escaped(chart.Id)
            .Append("\">\n<figcaption><span class=\"headline\">").Escaped(chart.Headline)
            .Append("</span> <span class=\"subtitle\">").Escaped(chart.Subtitle).Append("</span></figcaption>\n<div class=\"drawing wide\">")
            .Append(SvgChart.Draw(chart)).Append("</div>\n<div class=\"drawing narrow\">").Append(SvgChart.Draw(chart, ChartLayout.Narrow))
            .Append("</div>\n<details class=\"description\"><summary>Description of this chart</summary><p>").Escaped(chart.Description)
            .Append("</p></details>\n<p class=\"source\">").Escaped(SourceLine(chart)).Append("</p>\n</figure>\n");
    }

    /// <summary>The source line of a chart, with its label.</summary>
    internal static string SourceLine(Chart chart) =>
        chart.Source.StartsWith("Source", StringComparison.Ordinal) ? chart.Source : $"Source: {chart.Source}";

    private static string[] Classes(IElement element) => (element.GetAttribute("class") ?? "").Split(' ');

    private static string CaptionId(IElement table) => $"{table.Id ?? "table"}-caption";
}
