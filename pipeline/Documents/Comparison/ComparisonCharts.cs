using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>The charts of a measure's page.</summary>
internal static class ComparisonCharts
{
    /// <summary>The City's value is drawn only where it does not squeeze the others together.</summary>
    private const double CityRoom = 1.2;

    public static Chart RankedDots(MeasureComparison comparison, ComparisonWords words)
    {
        var highest = comparison.Valued.Select(b => b.Compared!.Upper ?? b.Compared.Value!.Value).DefaultIfEmpty(0).Max();
        var drawn = comparison.Boroughs.Where(b => b.Ranked || b.Compared is { Value: { } v } && (b.Compared.Upper ?? v) <= highest * CityRoom).ToList();
        return Chart(
            "ranked",
            ChartKind.RankedDots,
            ComparisonWords.Positions(comparison),
            comparison,
            words,
            [.. drawn.Select(b => b.Ranked ? b.Borough!.Name : $"{b.Borough!.Name} (not ranked)")],
            [new ChartSeries("Boroughs", [.. drawn.Select(b => Point(b.Compared, comparison.Statistic))])]);
    }

    public static Chart TileMap(MeasureComparison comparison, ComparisonWords words)
    {
        var boroughs = comparison.Boroughs.OrderBy(b => b.Area, StringComparer.Ordinal).ToList();
        return Chart(
            "map",
            ChartKind.TileMap,
            ComparisonWords.Spread(comparison),
            comparison,
            words,
            [.. boroughs.Select(b => b.Area)],
            [new ChartSeries("Boroughs", [.. boroughs.Select(b => b.Ranked ? Point(b.Compared, comparison.Statistic) : new ChartPoint(null, Status: "z"))])]);
    }

    public static Chart? Funnel(MeasureComparison comparison, ComparisonWords words)
    {
        var boroughs = comparison.Valued.Where(b => b.Compared!.Denominator is not null).ToList();
        return comparison.Statistic != "rate" || boroughs.Count < 3 || comparison.London.Compared?.Value is null
            ? null
            : Chart(
                "funnel",
                ChartKind.Funnel,
                ComparisonWords.Funnel(comparison),
                comparison,
                words,
                [.. boroughs.Select(b => b.Borough!.Name)],
                [
                    new ChartSeries("Rate", [.. boroughs.Select(b => Point(b.Compared, comparison.Statistic))]),
                    new ChartSeries("Population", [.. boroughs.Select(b => new ChartPoint((double)b.Compared!.Denominator!.Value))]),
                ]);
    }

    private static Chart Chart(
        string id, ChartKind kind, string headline, MeasureComparison comparison, ComparisonWords words, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series)
    {
        var london = comparison.Judged ? Point(comparison.London.Compared, comparison.Statistic).Value : null;
        return new Chart(
            $"{comparison.Measure.Id}-{id}",
            kind,
            headline,
            words.Subtitle(comparison) + (kind == ChartKind.RankedDots ? ", with 95% intervals" : ""),
            ComparisonWords.Description(comparison),
            words.Source(comparison),
            ComparisonWords.ValueLabel(comparison),
            categories,
            series,
            london,
            london is null ? "" : "London",
            RateBase: comparison.Measure.RateBase);
    }

    /// <summary>A share is drawn as a percentage.</summary>
    private static ChartPoint Point(Figure? figure, string statistic)
    {
        var scale = statistic == "share" ? 100 : 1;
        return figure?.Value is { } value
            ? new ChartPoint(value * scale, figure.Lower * scale, figure.Upper * scale, figure.Status)
            : new ChartPoint(null, Status: figure is { Status.Length: > 0 } ? figure.Status : "x");
    }
}
