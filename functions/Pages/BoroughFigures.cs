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
            .Where(row => row.Own.Plain is not null);
        return DocumentTemplates.Render("pages/figures", Object(
            ("name", borough.Name),
            ("month", Words.Month($"{figures.AsOf:yyyy-MM}")),
            ("edition", edition),
            ("findings", List(figures.Findings ?? [], f => f.Text)),
            ("figures", List(rows, row => Object(
                ("label", row.View.Measure.Label),
                ("unit", row.View.ValueLabel),
                ("window", row.View.Period == "12m" ? "" : row.View.Window),
                ("count", row.Own.Count == "[x]" ? "" : row.Own.Count),
                ("value", row.View.Measure.Statistic == "count" ? "" : row.Own.Value),
                ("interval", row.Own.Interval == "[z]" ? "" : row.Own.Interval),
                ("london", row.View.Judged ? row.View.London.Value : ""),
                ("position", Words.Position(row.Own)),
                ("change", Words.Change(row.Own)))))));
    }
}
