using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>A borough's key findings and current figures, as its documents have them.</summary>
internal static class BoroughFigures
{
    /// <summary>The part of a page.</summary>
    public static Html Render(Borough borough, string edition, FiguresFile figures)
    {
        var rows = MeasureCatalogue.Compared
            .Select(measure => ComparisonView.Of(figures.Figures, figures.AsOf, measure))
            .Select(view => (View: view, Own: view.Boroughs.First(b => b.Area == borough.Code)))
            .Where(row => row.Own.Plain is not null)
            .ToLookup(row => row.View.Measure.Indicator is not null || row.View.Measure.Unit == "residents");
        return DocumentTemplates.Render("pages/figures", Object(
            ("name", borough.Name),
            ("month", Words.Month($"{figures.AsOf:yyyy-MM}")),
            ("edition", edition),
            ("findings", List(figures.Findings ?? [], f => f.Text)),
            ("parts", List(rows.OrderBy(part => part.Key), part => Object(
                ("title", part.Key ? "Published figures" : "Current figures"),
                ("folded", part.Key),
                ("rows", List(part, row => Line(row.View, row.Own))))))));
    }

    private static ScriptObject Line(ComparisonView view, ComparedArea own) => Object(
        ("label", view.Measure.Label),
        ("unit", view.ValueLabel),
        ("window", view.Period == "12m" ? "" : view.Window),
        ("count", own.Count == "[x]" ? "" : own.Count),
        ("value", view.Measure.Statistic == "count" ? "" : own.Value),
        ("interval", own.Interval == "[z]" ? "" : own.Interval),
        ("london", view.Judged ? view.London.Value : ""),
        ("position", Words.Position(own)),
        ("change", Words.Change(own)));
}
