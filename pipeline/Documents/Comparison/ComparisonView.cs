using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>One measure in one window, over the areas that a set of figures holds: what a page shows of it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">Id of the window.</param>
/// <param name="Window">The window in words.</param>
/// <param name="ValueLabel">What the value is, with its unit.</param>
/// <param name="Headline">What the boroughs show together, as a sentence.</param>
/// <param name="HasData">True when an area has a value.</param>
/// <param name="Judged">True when the values have limits, so that areas can be said to be higher or lower.</param>
/// <param name="London">London's 32 boroughs together.</param>
/// <param name="Parts">Inner and Outer London.</param>
/// <param name="Boroughs">The 32 by value, highest first, those without one after them, the City last.</param>
/// <param name="Dots">Boroughs ranked with their intervals; null where there is nothing to rank.</param>
/// <param name="Description">Text alternative of the chart.</param>
public sealed record ComparisonView(
    Measure Measure,
    string Period,
    string Window,
    string ValueLabel,
    string Headline,
    bool HasData,
    bool Judged,
    ComparedArea London,
    IReadOnlyList<ComparedArea> Parts,
    IReadOnlyList<ComparedArea> Boroughs,
    Chart? Dots,
    string Description)
{
    /// <summary>Reads a measure from the figures of an edition.</summary>
    /// <param name="figures">The figures: of all boroughs, or of one with its comparators.</param>
    /// <param name="asOf">First day of their as-of month.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The window; null for the latest.</param>
    public static ComparisonView Of(FigureSet figures, DateOnly asOf, Measure measure, string? period = null)
    {
        var comparison = MeasureComparison.Of(measure, figures, asOf, period);
        var words = new ComparisonWords(asOf, []);
        var latest = period is null || period == MeasureComparison.Of(measure, figures, asOf).Period;
        ComparedArea Area(BoroughPlace place) => new(
            place.Area,
            Data.FigureLabels.Area(place.Area),
            place.Borough,
            place.Compared?.Value is { } value ? value * (comparison.Statistic == "share" ? 100 : 1) : null,
            FigureText.Value(place.Count),
            FigureText.Value(place.Compared),
            FigureText.Interval(place.Compared),
            place.Rank is { Value: not null, Lower: not null, Upper: not null } rank ? $"{FigureText.Value(rank)} ({FigureText.Interval(rank)})" : "",
            place.Position,
            latest && place.Change is not null ? FigureText.Value(place.Change) : "",
            Sentences.Direction(place.Change),
            place.Compared?.Reason ?? "");
        return new ComparisonView(
            measure,
            comparison.Period,
            words.Window(comparison),
            ComparisonWords.ValueLabel(comparison),
            ComparisonWords.Positions(comparison),
            comparison.HasData,
            comparison.Judged,
            Area(comparison.London),
            [.. comparison.Parts.Select(Area)],
            [.. comparison.Boroughs.Select(Area)],
            comparison is { HasValues: true, Valued.Count: > 1 } ? ComparisonCharts.RankedDots(comparison, words) : null,
            ComparisonWords.Description(comparison));
    }

    /// <summary>Windows in which a measure has figures of London or of a borough: the latest first, each with its words.</summary>
    public static IReadOnlyList<(string Id, string Words)> Windows(FigureSet figures, DateOnly asOf, Measure measure) =>
        [.. figures.All
            .Where(f => f.Measure == measure.Id && f.Statistic == measure.Statistic && f.Breakdown.Length == 0 && f.Value is not null)
            .Select(f => f.Period)
            .Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Label: new Data.FigureLabels(asOf, new Dictionary<string, string>()).Period(measure.Id, measure.Statistic, id)))
            .OrderByDescending(p => p.Label.To).ThenBy(p => p.Label.From).ThenBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (p.Id, p.Label.Label))];
}
