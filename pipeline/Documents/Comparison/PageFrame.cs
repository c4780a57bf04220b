using System.Globalization;
using System.Text;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;

namespace SvdPipeline.Documents.Comparison;

using Html = Content.Html;

/// <summary>The frame of the pages over all boroughs: one file each, style sheet inside, no script.</summary>
/// <param name="edition">The edition.</param>
/// <param name="asOf">First day of the as-of month.</param>
/// <param name="banner">Synthetic-data notice, or empty.</param>
internal sealed class PageFrame(Edition edition, DateOnly asOf, string banner)
{
    private static readonly Html Style = new(EmbeddedFiles.Text("templates/styles/document.css") + EmbeddedFiles.Text("templates/styles/comparison.css"));

    /// <summary>A whole page, UTF-8.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="links">Pages beside it: words, address, and the group they stand under.</param>
    /// <param name="current">Address of this page among them.</param>
    /// <param name="body">Its content.</param>
    public byte[] Page(string title, IReadOnlyList<(string Words, string Address, string Group)> links, string current, Html body)
    {
        var groups = PageModel.List(links.GroupBy(l => l.Group, StringComparer.Ordinal), group => PageModel.Object(
            ("label", group.Key),
            ("links", PageModel.List(group, l => PageModel.Object(("words", l.Words), ("address", l.Address), ("current", l.Address == current))))));
        var model = PageModel.Object(
            ("title", title),
            ("marking", Wording.Say(edition == Edition.Official ? "marking.official" : "marking.public")),
            ("as_of", asOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture)),
            ("banner", banner),
            ("groups", groups),
            ("has_links", links.Count > 0),
            ("style", Style),
            ("body", body));
        return Encoding.UTF8.GetBytes(DocumentTemplates.Render("comparison/frame", model).Text);
    }

    /// <summary>A chart at both widths with its headline, description and source.</summary>
    public static Html Figure(Chart chart) => DocumentTemplates.Render("comparison/figure", PageModel.Object(
        ("id", chart.Id),
        ("headline", chart.Headline),
        ("subtitle", chart.Subtitle),
        ("description", chart.Description),
        ("source", chart.Source),
        ("wide", new Html(SvgChart.Draw(chart))),
        ("narrow", new Html(SvgChart.Draw(chart, ChartLayout.Narrow)))));
}
