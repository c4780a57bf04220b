using Scriban.Runtime;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

using Html = Content.Html;

/// <summary>One measure's page: sentences, ranked dots, tile map, funnel, table.</summary>
internal static class MeasurePage
{
    public static Html Body(MeasureComparison comparison, ComparisonWords words)
    {
        var measure = comparison.Measure;
        var lead = words.Lead(comparison).ToList();
        var charts = !comparison.HasValues || comparison.Valued.Count < 2
            ? []
            : new[] { ComparisonCharts.RankedDots(comparison, words), ComparisonCharts.TileMap(comparison, words), ComparisonCharts.Funnel(comparison, words) }.OfType<Chart>();
        return DocumentTemplates.Render("comparison/measure", PageModel.Object(
            ("id", measure.Id),
            ("label", measure.Label),
            ("description", measure.Description),
            ("evidence", Evidence(measure)),
            ("is_proxy", IsProxy(measure)),
            ("has_data", comparison.HasData),
            ("judged", comparison.Judged),
            ("has_values", comparison.HasValues),
            ("published", measure.Indicator is not null),
            ("has_similar", comparison.HasSimilar),
            ("ranked", comparison.Judged && measure.Indicator is null),
            ("has_counts", measure.Indicator is null || !comparison.HasValues),
            ("lead", lead[0]),
            ("more", new ScriptArray(lead.Skip(1))),
            ("breaks", PageModel.List(measure.Breaks, b => PageModel.Object(("reason", b.Reason), ("source", b.Source)))),
            ("charts", PageModel.List(charts, PageFrame.Figure)),
            ("window", words.Window(comparison)),
            ("value_label", ComparisonWords.ValueLabel(comparison)),
            ("unit", Wording.Capital(measure.Unit)),
            ("source", words.Source(comparison)),
            ("health", measure.Health),
            ("months", measure.Months),
            ("rows", PageModel.List([comparison.London, .. comparison.Parts, .. comparison.Boroughs], place => Row(place)))));
    }

    /// <summary>Where a measure's figures come from, in a word or two.</summary>
    public static string Evidence(Measure measure) => measure.Evidence switch
    {
        "record" => "Records",
        "case" => "Case records",
        "subgroup_proxy" or "category_proxy" => "Proxy",
        _ => "Published",
    };

    /// <summary>True for a measure that stands in for one that cannot be had.</summary>
    public static bool IsProxy(Measure measure) => measure.Evidence.EndsWith("_proxy", StringComparison.Ordinal);

    /// <summary>How a place lies to London, for a cell: class, sign and word.</summary>
    public static ScriptObject Position(BoroughPlace place) => PageModel.Object(
        ("kind", place.Position is "higher" or "lower" or "similar" ? place.Position : "none"),
        ("sign", place.Position switch { "higher" => "▲", "lower" => "▼", "similar" => "●", _ => "" }),
        ("words", place.Position switch { "higher" or "lower" or "similar" => Wording.Say($"table.{place.Position}"), "" => "", _ => $"[{place.Position}]" }));

    private static ScriptObject Row(BoroughPlace place) => PageModel.Object(
        ("name", Data.FigureLabels.Area(place.Area)),
        ("is_borough", place.Borough is not null),
        ("address", place.Borough is null ? "" : $"../{place.Borough.Folder}/sna.html"),
        ("ranked", place.Ranked),
        ("rank", Cell(place.Rank, place.Ranked ? Rank(place.Rank) : "")),
        ("count", Cell(place.Count, FigureText.Value(place.Count))),
        ("value", Cell(place.Compared, FigureText.Value(place.Compared))),
        ("interval", FigureText.Interval(place.Compared)),
        ("similar", Cell(place.Similar, place.Similar is null ? "" : FigureText.Value(place.Similar))),
        ("beside", place.Similar is null ? "" : BesideSimilar(place)),
        ("position", Position(place)),
        ("change", Cell(place.Change, Change(place.Change))));

    private static string BesideSimilar(BoroughPlace place) =>
        Sentences.Position(place.Compared, place.Similar) is var position && position is "higher" or "lower" or "similar" ? Wording.Say($"table.{position}").ToLowerInvariant() : "";

    private static ScriptObject Cell(Figure? figure, string text) => PageModel.Object(("id", figure?.Id ?? ""), ("text", text));

    private static string Rank(Figure? rank) => rank is { Value: not null, Lower: not null, Upper: not null }
        ? $"{FigureText.Value(rank)} ({FigureText.Interval(rank)})"
        : FigureText.Value(rank);

    private static string Change(Figure? change) => Sentences.Direction(change) switch
    {
        "rose" or "fell" or "similar" => $"{FigureText.Value(change)} {Wording.Say($"table.{Sentences.Direction(change)}").ToLowerInvariant()}",
        _ => FigureText.Value(change),
    };
}
