using System.Text.RegularExpressions;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// A figure named in a text or a target, without its area: <c>in-scope-count</c>, <c>in-scope-rate.12m-1y</c>, <c>under-25-share.12m.element.gbh</c>.
/// The period is 12m when left out; the area is the borough.
/// </summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Statistic">Statistic.</param>
/// <param name="Period">Period id.</param>
/// <param name="Breakdown">Breakdown id, or empty.</param>
/// <param name="Category">Category, or empty.</param>
public sealed partial record FigureBinding(string Measure, string Statistic, string Period, string Breakdown, string Category)
{
    /// <summary>Statistics a figure can be.</summary>
    public static IReadOnlyList<string> Statistics { get; } = ["count", "rate", "share", "change", "rank", "rank-london", "mean", "ratio", "index", "dsr", "isr", "trend", "funnel", "harm", "severity", "cost"];

    /// <summary>Reads a binding; null when there can be no such figure.</summary>
    public static FigureBinding? Parse(string text)
    {
        var parts = text.Split('.', 4);
        var statistic = StatisticOf(parts[0]);
        if (statistic is null || parts.Length == 3)
        {
            return null;
        }

        var measureId = parts[0][..^(statistic.Length + 1)];
        var measure = MeasureCatalogue.Measures.FirstOrDefault(m => m.Id == measureId);
        var period = parts.Length > 1 ? parts[1] : "12m";
        if (measure is null || !KnownPeriod().IsMatch(period) && PublishedPeriod.Of(period) is null)
        {
            return null;
        }

        if (parts.Length < 4)
        {
            return new FigureBinding(measureId, statistic, period, "", "");
        }

        var categories = measure.Breakdowns.Contains(parts[2]) ? MeasureCatalogue.Breakdown(parts[2]).Categories : null;
        return categories is null || categories.Count > 0 && categories.All(c => c.Id != parts[3])
            ? null
            : new FigureBinding(measureId, statistic, period, parts[2], parts[3]);
    }

    /// <summary>The statistic that <c>measure-statistic</c> ends in, or null.</summary>
    public static string? StatisticOf(string name) => Statistics.FirstOrDefault(s => name.EndsWith("-" + s, StringComparison.Ordinal));

    /// <summary>Id of the figure in an area.</summary>
    public string IdIn(string area) => Figure.IdOf(area, Measure, Statistic, Period, Breakdown, Category);

    [GeneratedRegex(@"^(12m(-[135]y)?|5y-mean)$")]
    private static partial Regex KnownPeriod();
}
