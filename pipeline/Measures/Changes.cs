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

            foreach (var years in StandardPeriods.ChangeYears)
            {
                if (counts.TryGetValue(cell.In(StandardPeriods.Window(years)), out var before))
                {
                    yield return Mark(Between(cell, latest.Numerator, before.Numerator, StandardPeriods.Window(years)), latest, before);
                }
            }

            var five = Enumerable.Range(1, 5).Select(years => cell.In(StandardPeriods.Window(years))).ToArray();
            if (five.All(counts.ContainsKey))
            {
                var sum = five.Sum(c => counts[c].Numerator);
                yield return Mean(cell, sum);
                yield return Levels.Marked(FromMean(cell, latest.Numerator, sum), latest.Undetermined * 10 > latest.Numerator);
            }
        }
    }

    /// <summary>Change of the latest window from an earlier one of the same length.</summary>
    public Figure Between(FigureCell cell, decimal later, decimal earlier, string basePeriod) =>
        BreakAcross(cell, basePeriod) is { } broken
            ? Broken(cell.In(basePeriod), "change", CountChange.Method, broken)
            : Make(cell.In(basePeriod), later, earlier, CountChange.Of((long)later, (long)earlier));

    /// <summary>Change of the latest window from the mean of the five years before it.</summary>
    public Figure FromMean(FigureCell cell, decimal later, decimal sumOfFive) =>
        BreakAcross(cell, StandardPeriods.FiveYearMean) is { } broken
            ? Broken(cell.In(StandardPeriods.FiveYearMean), "change", CountChange.Method, broken)
            : Make(cell.In(StandardPeriods.FiveYearMean), later, sumOfFive / 5, CountChange.Of((long)later, (long)sumOfFive, exposure: 5));

    /// <summary>The mean itself; it stands for nothing where a break lies inside the five years or after them.</summary>
    public Figure Mean(FigureCell cell, decimal sumOfFive) =>
        BreakAcross(cell, StandardPeriods.FiveYearMean) is { } broken
            ? Broken(cell.In(StandardPeriods.FiveYearMean), "mean", PoissonLimits.Method(sumOfFive), broken)
            : Levels.Mean(cell, sumOfFive);

    /// <summary>The break between the start of the earlier window and the end of the latest, or null.</summary>
    public SeriesBreak? BreakAcross(FigureCell cell, string basePeriod)
    {
        var earlier = periods.Find(basePeriod);
        return MeasureCatalogue.Measure(cell.Measure).Breaks.FirstOrDefault(b =>
            !b.Unaffected.Contains(cell.Breakdown) && b.Start > earlier.From && b.Start <= periods.AsOf);
    }

    private static Figure Make(FigureCell cell, decimal later, decimal earlier, (double? Value, Interval Limits, double PValue) change)
    {
        var figure = Levels.Make(cell, later, earlier, change.Value, change.Limits, "change", CountChange.Method) with { PValue = change.PValue };
        return change.Value is null ? figure with { Status = "z", Reason = NoneBefore }
            : earlier < Levels.SmallBase ? figure with { Status = "u", Reason = Levels.SmallBaseReason }
            : figure;
    }

    private static Figure Broken(FigureCell cell, string statistic, string method, SeriesBreak broken) =>
        Levels.Make(cell, null, null, null, default, statistic, method) with { Status = "b", Reason = broken.Reason };

    private static Figure Mark(Figure change, FigureCount latest, FigureCount before) =>
        Levels.Marked(change, latest.Undetermined * 10 > latest.Numerator || before.Undetermined * 10 > before.Numerator);
}
