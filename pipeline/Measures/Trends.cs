using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures;

/// <summary>The average change a year of whole measures over the six 12-month windows, never across a declared break. The denominator is the number of windows.</summary>
/// <param name="changes">Knows the breaks.</param>
public sealed class Trends(Changes changes)
{
    private const string NoSlope = "There are too few records, or only in the first or last window.";

    /// <summary>All trends of measures whose six windows are there.</summary>
    /// <param name="counts">Counts by cell.</param>
    public IEnumerable<Figure> Of(IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        foreach (var cell in counts.Keys.Where(c => c.Breakdown.Length == 0 && c.Period == StandardPeriods.Window(0) && MeasureCatalogue.Measure(c.Measure).Months))
        {
            FigureCell[] windows = [.. Windows(cell)];
            if (windows.All(counts.ContainsKey))
            {
                yield return Trend(cell, windows, [.. windows.Select(w => counts[w])]);
            }
        }
    }

    /// <summary>Cells that a trend is made from, oldest first.</summary>
    /// <param name="cell">Cell of the trend.</param>
    public static IEnumerable<FigureCell> Windows(FigureCell cell) => Enumerable.Range(0, 6).Reverse().Select(years => cell.In(StandardPeriods.Window(years)));

    /// <summary>The trend of counts of successive windows, oldest first.</summary>
    /// <param name="cell">Cell of the latest window.</param>
    /// <param name="counts">One count a window.</param>
    public static Figure Make(FigureCell cell, IReadOnlyList<decimal> counts)
    {
        if (PoissonTrend.Of(counts) is not var (value, limits, _))
        {
            return Levels.Make(cell, null, counts.Count, null, default, "trend", "") with { Status = "x", Reason = NoSlope };
        }

        var figure = Levels.Make(cell, counts.Sum(), counts.Count, value, limits, "trend", PoissonTrend.Method);
        return counts.Min() < Levels.SmallBase ? figure with { Status = "u", Reason = Levels.SmallBaseReason } : figure;
    }

    private Figure Trend(FigureCell cell, FigureCell[] windows, FigureCount[] counts) =>
        changes.BreakAcross(windows[0]) is { } broken
            ? Levels.Make(cell, null, counts.Length, null, default, "trend", "") with { Status = "b", Reason = broken.Reason }
            : Levels.Marked(Make(cell, [.. counts.Select(c => (decimal)c.Numerator)]), counts.Any(c => c.Undetermined * 10 > c.Numerator));
}
