using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures;

/// <summary>Changes between windows, and the mean of the years before, never across a declared break.</summary>
/// <param name="periods">Periods of the build.</param>
public sealed class Changes(StandardPeriods periods)
{
    private const string NoneBefore = "There were none before, so there is no percentage.";

    /// <summary>All changes of the latest window's cells whose earlier window is there too.</summary>
    /// <param name="counts">Counts by cell.</param>
    public IEnumerable<Figure> Of(IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        foreach (var (cell, latest) in counts)
        {
            if (cell.Period != StandardPeriods.Window(0) || !MeasureCatalogue.Measure(cell.Measure).Months)
            {
                continue;
            }

            foreach (var earlier in StandardPeriods.ChangeYears.Select(years => cell.In(StandardPeriods.Window(years))))
            {
                if (counts.TryGetValue(earlier, out var before))
                {
                    yield return BreakAcross(earlier) is { } broken
                        ? Broken(earlier, "change", broken)
                        : Levels.Marked(Between(earlier, latest.Numerator, before.Numerator), IsUnsure(latest) || IsUnsure(before));
                }
            }

            var five = Enumerable.Range(1, 5).Select(years => cell.In(StandardPeriods.Window(years))).ToArray();
            if (five.All(counts.ContainsKey))
            {
                var mean = cell.In(StandardPeriods.FiveYearMean);
                var sum = five.Sum(c => counts[c].Numerator);
                var broken = BreakAcross(mean);
                yield return broken is not null ? Broken(mean, "mean", broken) : Levels.Mean(mean, sum);
                yield return broken is not null ? Broken(mean, "change", broken) : Levels.Marked(FromMean(mean, latest.Numerator, sum), IsUnsure(latest));
            }
        }
    }

    /// <summary>Change of the latest window from an earlier one of the same length.</summary>
    /// <param name="cell">Cell of the earlier window.</param>
    /// <param name="later">Events in the latest window.</param>
    /// <param name="earlier">Events in the earlier window.</param>
    public static Figure Between(FigureCell cell, decimal later, decimal earlier) =>
        Make(cell, later, earlier, CountChange.Of((long)later, (long)earlier));

    /// <summary>Change of the latest window from the mean of the five years before it.</summary>
    /// <param name="cell">Cell of the mean.</param>
    /// <param name="later">Events in the latest window.</param>
    /// <param name="sumOfFive">Events in the five years before.</param>
    public static Figure FromMean(FigureCell cell, decimal later, decimal sumOfFive) =>
        Make(cell, later, sumOfFive / 5, CountChange.Of((long)later, (long)sumOfFive, exposure: 5));

    /// <summary>The break between the start of the earlier window, the cell's period, and the end of the latest; or null.</summary>
    public SeriesBreak? BreakAcross(FigureCell cell)
    {
        var earlier = periods.Find(cell.Period);
        return MeasureCatalogue.Measure(cell.Measure).Breaks.FirstOrDefault(b =>
            b.Touches(cell) && b.Start > earlier.From && b.Start <= periods.AsOf);
    }

    private static Figure Make(FigureCell cell, decimal later, decimal earlier, (double? Value, Interval Limits, double PValue) change)
    {
        var figure = Levels.Make(cell, later, earlier, change.Value, change.Limits, "change", CountChange.Method) with { PValue = Levels.Kept(change.PValue) };
        return change.Value is null ? figure with { Status = "z", Reason = NoneBefore }
            : earlier < Levels.SmallBase ? figure with { Status = "u", Reason = Levels.SmallBaseReason }
            : figure;
    }

    private static Figure Broken(FigureCell cell, string statistic, SeriesBreak broken) =>
        Levels.Make(cell, null, null, null, default, statistic, "") with { Status = "b", Reason = broken.Reason };

    private static bool IsUnsure(FigureCount count) => count.Undetermined * 10 > count.Numerator;
}
