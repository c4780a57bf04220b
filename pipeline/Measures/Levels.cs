using System.Globalization;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures;

/// <summary>Figures of one period: count, rate, share, mean, ratio.</summary>
public static class Levels
{
    /// <summary>A base below this makes a change or a share unreliable.</summary>
    public const int SmallBase = 20;

    /// <summary>Unit of a measure that counts places, not events.</summary>
    public const string Places = "small areas";

    /// <summary>Why a figure on a small base is marked.</summary>
    public const string SmallBaseReason = "The base is under 20.";

    /// <summary>Why a figure with many undetermined records is marked.</summary>
    public const string UndeterminedReason = "More than a tenth as many records again could be counted, but lack what is needed to tell.";

    /// <summary>All figures of one count that need no other count.</summary>
    public static IEnumerable<Figure> Of(FigureCount count)
    {
        var measure = MeasureCatalogue.Measure(count.Cell.Measure);
        var unsure = count.Undetermined * 10 > count.Numerator;
        if (!measure.Months && count.Total is { } whole)
        {
            if (count.Cell.Breakdown.Length > 0 || measure.Unit == Places)
            {
                yield return Count(count.Cell, count.Numerator);
            }

            yield return PartOf(count.Cell, count.Numerator, whole);
            yield break;
        }

        yield return Marked(Count(count.Cell, count.Numerator), unsure);
        if (count.Population is > 0 and { } population)
        {
            yield return Marked(Rate(count.Cell, count.Numerator, population), unsure);
        }

        if (count.Total is { } total)
        {
            yield return Marked(Share(count.Cell, count.Numerator, total), unsure);
        }
    }

    /// <summary>A count; with limits where it is of events, not of residents or places.</summary>
    public static Figure Count(FigureCell cell, decimal count) =>
        IsOfEvents(cell)
            ? Make(cell, count, null, (double)count, PoissonLimits.Of(count), "count", PoissonLimits.Method(count))
            : Make(cell, count, null, (double)count, default, "count", "Count");

    /// <summary>A rate per the measure's base.</summary>
    public static Figure Rate(FigureCell cell, decimal count, decimal population)
    {
        var rate = CrudeRate.Of(count, population, MeasureCatalogue.Measure(cell.Measure).RateBase);
        return Make(cell, count, population, rate.Value, rate.Limits, "rate", PoissonLimits.Method(count));
    }

    /// <summary>A share of a whole; not applicable where the whole is nothing.</summary>
    public static Figure Share(FigureCell cell, decimal count, decimal total)
    {
        if (total <= 0)
        {
            return Make(cell, count, total, null, default, "share", WilsonProportion.Method) with { Status = "z", Reason = "There is nothing to take a share of." };
        }

        var share = WilsonProportion.Of(Math.Min(count, total), total);
        var figure = Make(cell, count, total, share.Value, share.Limits, "share", WilsonProportion.Method);
        return total < SmallBase ? figure with { Status = "u", Reason = SmallBaseReason } : figure;
    }

    /// <summary>The mean of the five years before the latest, in the cell of its own period.</summary>
    public static Figure Mean(FigureCell cell, decimal sum)
    {
        var limits = PoissonLimits.Of(sum);
        return Make(cell, sum, 5, (double)sum / 5, limits.Times(0.2), "mean", PoissonLimits.Method(sum));
    }

    /// <summary>The area's rate as a multiple of London's; null where either has no events.</summary>
    public static Figure? Ratio(FigureCell cell, decimal count, decimal population, decimal londonCount, decimal londonPopulation) =>
        RateRatio.Of(count, population, londonCount, londonPopulation) is { } ratio
            ? Make(cell, count, londonCount, ratio.Value, ratio.Limits, "ratio", RateRatio.Method) with
            {
                Status = Math.Min(count, londonCount) < SmallBase ? "u" : "",
                Reason = Math.Min(count, londonCount) < SmallBase ? SmallBaseReason : "",
            }
            : null;

    /// <summary>Where an area stands in the funnel round London's rate, from 2 (above the 99.8% limit) to -2; the denominator is the events expected at that rate.</summary>
    public static Figure Standing(FigureCell cell, decimal count, double expected) =>
        Make(cell, count, (decimal)Kept(expected)!.Value, FunnelLimits.Standing(count, expected), default, "funnel", FunnelLimits.Method);

    /// <summary>A figure without status.</summary>
    internal static Figure Make(FigureCell cell, decimal? numerator, decimal? denominator, double? value, Interval limits, string statistic, string method) =>
        new(cell.Measure, cell.Area, cell.Period, cell.Breakdown, cell.Category, numerator, denominator, Kept(value), Kept(limits.Lower), Kept(limits.Upper),
            statistic, method, "", "", MeasureCatalogue.Measure(cell.Measure).Evidence);

    /// <summary>Twelve figures are kept of a result: what processors and libraries may differ in lies beyond them.</summary>
    internal static double? Kept(double? value)
    {
        if (value is not { } x || x == 0 || !double.IsFinite(x))
        {
            return value;
        }

        var places = 11 - (int)Math.Floor(Math.Log10(Math.Abs(x)));
        return places is >= 0 and <= 15 ? Math.Round(x, places) : double.Parse(x.ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The figure, marked <c>u</c> when <paramref name="unsure"/> and it has a value.</summary>
    internal static Figure Marked(Figure figure, bool unsure) =>
        unsure && figure.Status.Length == 0 ? figure with { Status = "u", Reason = UndeterminedReason } : figure;

    /// <summary>The places with most events, and the index over places: parts chosen by the data, so without limits.</summary>
    private static Figure PartOf(FigureCell cell, long part, long whole)
    {
        var statistic = MeasureCatalogue.Measure(cell.Measure).Unit == "index" ? "index" : "share";
        var figure = Make(cell, part, whole, (double)part / whole, default, statistic, statistic == "index" ? "Gini" : "Share of counts");
        return statistic == "share" && whole < SmallBase ? figure with { Status = "u", Reason = SmallBaseReason } : figure;
    }

    private static bool IsOfEvents(FigureCell cell) =>
        MeasureCatalogue.Measure(cell.Measure).Unit is not ("residents" or "respondents" or Places) && (cell.Breakdown.Length == 0 || MeasureCatalogue.Breakdown(cell.Breakdown).Unit != "small areas");
}
