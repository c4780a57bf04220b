using Scriban.Runtime;
using SvdPipeline.Documents.Content;

namespace SvdPipeline.Documents.Comparison;

using Html = Content.Html;

/// <summary>The comparison's first page: all measures, all boroughs.</summary>
internal static class OverviewPage
{
    private const string KeyMeasure = "in-scope";
    private const string KeyProxy = "subgroup-proxy";

    public static Html Body(IReadOnlyList<MeasureComparison> comparisons, ComparisonWords words)
    {
        var grid = comparisons.Where(c => c.Judged && c.Valued.Count > 1).ToList();
        var key = grid.Find(c => c.Measure.Id == KeyMeasure) ?? grid.Find(c => c.Measure.Id == KeyProxy);
        string[] lead = key is null ? [] : [.. words.Lead(key)];
        return DocumentTemplates.Render("comparison/overview", PageModel.Object(
            ("map", key is null ? Html.Empty : PageFrame.Figure(ComparisonCharts.TileMap(key, words))),
            ("lead", lead.FirstOrDefault("")),
            ("more", new ScriptArray(lead.Skip(1))),
            ("is_proxy", key is not null && MeasurePage.IsProxy(key.Measure)),
            ("measures", PageModel.List(comparisons, c => Measure(c, words))),
            ("columns", PageModel.List(grid, c => PageModel.Object(("label", c.Measure.Label), ("address", $"{c.Measure.Id}.html"), ("unit", ComparisonWords.ValueLabel(c))))),
            ("rows", PageModel.List(Areas.Boroughs.All.OrderBy(b => b.Name, StringComparer.Ordinal), borough => PageModel.Object(
                ("name", borough.Name),
                ("ranked", borough.InScheme),
                ("address", $"../{borough.Folder}/sna.html"),
                ("cells", PageModel.List(grid, c => Cell(c.Boroughs.First(p => p.Area == borough.Code)))))))));
    }

    private static ScriptObject Measure(MeasureComparison comparison, ComparisonWords words)
    {
        static string Name(BoroughPlace? place) => place is null ? "" : $"{place.Borough!.Name} {FigureText.Value(place.Compared)}";
        var told = comparison.Judged && comparison.London.Compared?.Value is not null;
        string At(string position) => told ? FigureText.Number(comparison.At(position), "count") : comparison.HasData ? "[z]" : "[x]";
        return PageModel.Object(
            ("label", comparison.Measure.Label),
            ("address", $"{comparison.Measure.Id}.html"),
            ("evidence", MeasurePage.Evidence(comparison.Measure)),
            ("is_proxy", MeasurePage.IsProxy(comparison.Measure)),
            ("unit", ComparisonWords.ValueLabel(comparison)),
            ("id", comparison.London.Compared?.Id ?? ""),
            ("london", FigureText.Value(comparison.London.Compared)),
            ("higher", At("higher")),
            ("similar", At("similar")),
            ("lower", At("lower")),
            ("highest", Name(comparison.Highest)),
            ("lowest", Name(comparison.Lowest)));
    }

    private static ScriptObject Cell(BoroughPlace place) => PageModel.Object(
        ("id", place.Compared?.Id ?? ""),
        ("value", FigureText.Value(place.Compared)),
        ("position", MeasurePage.Position(place)));
}
