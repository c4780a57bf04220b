using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace SvdPipeline.Documents.Html;

/// <summary>
/// Writes a document as one HTML file that needs nothing beside it: style sheet and charts inside, no script. For a wide screen,
/// a phone and paper (page numbers and marking come from the page margins).
/// </summary>
public static class HtmlWriter
{
    private static readonly string Style = EmbeddedFiles.Text("templates/styles/document.css");

    /// <summary>The file's text.</summary>
    public static string Write(DocumentTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var html = new StringBuilder(512 * 1024);
        Head(html, tree);
        html.Append("<body>\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<header class=\"masthead\"><div><p class=\"marking\">")
            .Escaped(tree.Marking).Append("</p><p>").Escaped(tree.Title).Append("</p></div></header>\n");
        if (tree.Banner.Length > 0)
        {
            html.Append("<aside class=\"notice\" aria-label=\"About this data\"><p>").Escaped(tree.Banner).Append("</p></aside>\n");
        }

        html.Append("<div class=\"page\">\n");
        Contents(html, tree);
        html.Append("<main id=\"content\">\n");
        HtmlBody.Write(html, tree);
        html.Append("</main>\n</div>\n");
        Foot(html, tree);
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The as-of month as printed: <c>February 2026</c>.</summary>
    internal static string Month(DateOnly asOf) => asOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What the borough's figures may be used under, in words that stand in every document.</summary>
    internal const string Licence =
        "Published figures are used under the Open Government Licence v3.0. Other sources and their terms are listed under sources.";

    private static void Head(StringBuilder html, DocumentTree tree)
    {
        html.Append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Escaped(tree.Title).Append(" – ").Escaped(tree.Marking)
            .Append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"SvdPipeline\">\n")
            .Append("<style>\n").Append(Style).Append("@page {\n")
            .Append("  @top-left { content: ").Append(HtmlText.CssString(tree.Marking)).Append("; font: 700 8.5pt Arial, sans-serif; color: #17212b; }\n")
            .Append("  @top-right { content: ").Append(HtmlText.CssString(tree.Title)).Append("; font: 8.5pt Arial, sans-serif; color: #4a5661; }\n")
            .Append("  @bottom-left { content: ").Append(HtmlText.CssString(tree.Banner.Length > 0 ? tree.Banner : $"Figures to {Month(tree.AsOf)}"))
            .Append("; font: 8pt Arial, sans-serif; color: #4a5661; width: 80%; }\n")
            .Append("  @bottom-right { content: \"Page \" counter(page) \" of \" counter(pages); font: 8.5pt Arial, sans-serif; color: #4a5661; }\n}\n</style>\n</head>\n");
    }

    // Twice, because without script a fold cannot be open on a wide screen and closed on a phone; only one is ever shown.
    private static void Contents(StringBuilder html, DocumentTree tree)
    {
        var list = new StringBuilder("<ol>\n");
        foreach (var section in tree.Body.Body!.Children.Where(e => e.LocalName == "section" && e.Id is not null))
        {
            if (section.QuerySelector("h1, h2") is { } heading)
            {
                list.Append("<li><a href=\"#").Escaped(section.Id!).Append("\">").Escaped(heading.TextContent.Trim()).Append("</a></li>\n");
            }
        }

        list.Append("</ol>\n");
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n<p>Contents</p>\n").Append(list).Append("</nav>\n")
            .Append("<nav class=\"contents-fold\" aria-label=\"Contents\">\n<details>\n<summary>Contents</summary>\n").Append(list).Append("</details>\n</nav>\n");
    }

    private static void Foot(StringBuilder html, DocumentTree tree)
    {
        html.Append("<footer class=\"foot\"><div>\n<p class=\"marking\">").Escaped(tree.Marking).Append("</p>\n<p>").Escaped(tree.Title)
            .Append(". Figures to the end of ").Append(Month(tree.AsOf)).Append(".</p>\n");
        if (tree.Banner.Length > 0)
        {
            html.Append("<p>").Escaped(tree.Banner).Append("</p>\n");
        }

        html.Append("<p>").Append(Licence).Append("</p>\n</div></footer>\n");
    }
}
