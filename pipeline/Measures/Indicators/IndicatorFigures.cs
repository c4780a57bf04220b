using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures.Indicators;

/// <summary>
/// Figures of published indicators. Where numerator and denominator are published, value and limits are made from them by the field's methods; where
/// only a value is, it is printed as published, with its published limits or, for a percentage whose base is known, Wilson's limits on it.
/// </summary>
public static class IndicatorFigures
{
    private const string Published = "As published";
    private const string FromPercentage = "Wilson, on the published percentage";
    private const string Suppressed = "Suppressed by the publisher.";
    private const string NotAvailable = "Not available from the publisher.";
    private const string NotApplicable = "Not applicable, as the publisher says.";

    /// <summary>Levels of all rows, and the change between each period and the one before it.</summary>
    /// <param name="rows">Rows of <c>indicator_figure</c>, periods of an area in order of time.</param>
    public static IEnumerable<Figure> Of(IEnumerable<IndicatorRow> rows)
    {
        IndicatorRow? before = null;
        foreach (var row in rows)
        {
            yield return Level(row);
            if (before is not null && before.Cell.In(row.Cell.Period) == row.Cell && Change(row, before) is { } change)
            {
                yield return change;
            }

            before = row;
        }
    }

    private static Figure Level(IndicatorRow row)
    {
        var measure = MeasureCatalogue.Measure(row.Cell.Measure);
        var indicator = measure.Indicator!;
        var statistic = indicator.Statistic;
        if (row is { Numerator: { } n, Denominator: > 0 and { } d } && indicator.Kind is "proportion" or "places" && n <= d)
        {
            var share = WilsonProportion.Of(n, d);
            return indicator.Kind == "places"
                ? Levels.Make(row.Cell, n, d, share.Value, default, statistic, "Share of counts")
                : Small(Levels.Make(row.Cell, n, d, share.Value, share.Limits, statistic, WilsonProportion.Method), d);
        }

        if (row is { Numerator: { } events, Denominator: > 0 and { } population } && indicator.Kind == "rate")
        {
            var rate = CrudeRate.Of(events, population, measure.RateBase);
            return Levels.Make(row.Cell, events, population, rate.Value, rate.Limits, statistic, PoissonLimits.Method(events));
        }

        if (row is { Numerator: { } count } && indicator.Kind == "count")
        {
            return Levels.Make(row.Cell, count, null, (double)count, default, statistic, "Count");
        }

        if (row is { Status: "", Value: null, Denominator: 0 } && statistic == "share")
        {
            return Levels.Share(row.Cell, row.Numerator ?? 0, 0);
        }

        return row.Value is { } value ? AsPublished(row, value, statistic == "share" ? 0.01m : 1m) : Missing(row, statistic);
    }

    private static Figure AsPublished(IndicatorRow row, decimal value, decimal scale)
    {
        var statistic = scale == 1m ? "rate" : "share";
        var limits = new Interval((double?)(row.Lower * scale), (double?)(row.Upper * scale));
        if (limits is { Lower: null, Upper: null } && statistic == "share" && Counted(row) is var (part, whole))
        {
            return Levels.Make(row.Cell, null, row.Denominator, (double)(value * scale), WilsonProportion.Of(part, whole).Limits, statistic, FromPercentage);
        }

        return Levels.Make(row.Cell, row.Numerator, row.Denominator, (double)(value * scale), limits, statistic, Published);
    }

    private static Figure Missing(IndicatorRow row, string statistic) => Levels.Make(row.Cell, null, null, null, default, statistic, "") with
    {
        Status = row.Status.Length > 0 ? row.Status : "x",
        Reason = row.Reason.Length > 0 ? row.Reason.TrimEnd('.') + "." : row.Status switch { "c" => Suppressed, "z" => NotApplicable, _ => NotAvailable },
    };

    /// <summary>Change from one period to the next, as a share of the earlier; none between editions of small areas or periods that overlap.</summary>
    private static Figure? Change(IndicatorRow row, IndicatorRow before)
    {
        var measure = MeasureCatalogue.Measure(row.Cell.Measure);
        var (now, then) = (PublishedPeriod.Of(row.Cell.Period)!, PublishedPeriod.Of(before.Cell.Period)!);
        if (measure.Indicator!.Kind == "places" || row.Origin != before.Origin || then.To >= now.From || then.To.AddMonths(1) < now.From)
        {
            return null;
        }

        if (measure.Indicator.Kind == "count")
        {
            return row.Numerator is { } n && before.Numerator is > 0 and { } m
                ? Levels.Make(before.Cell, n, m, (double)(n / m) - 1, default, "change", "Counts as published, not tested")
                : null;
        }

        var ratio = measure.Indicator.Kind switch
        {
            "proportion" when Counted(row) is var (a, n) && Counted(before) is var (b, m) => RateRatio.OfShares(a, n, b, m),
            "rate" when row is { Numerator: { } a, Denominator: > 0 and { } n } && before is { Numerator: { } b, Denominator: > 0 and { } m } => RateRatio.Of(a, n, b, m),
            _ => null,
        };
        return ratio is { } r
            ? Levels.Make(before.Cell, row.Numerator, before.Numerator, r.Value - 1, new Interval(r.Limits.Lower - 1, r.Limits.Upper - 1), "change", RateRatio.Method)
            : null;
    }

    /// <summary>Part and whole: as published, or worked out of a published percentage and its base.</summary>
    private static (decimal Part, decimal Whole)? Counted(IndicatorRow row) => row switch
    {
        { Numerator: { } n, Denominator: > 0 and { } d } when n <= d => (n, d),
        { Numerator: null, Value: >= 0 and <= 100 and { } value, Denominator: > 0 and { } d } => (value * d / 100, d),
        _ => null,
    };

    private static Figure Small(Figure figure, decimal whole) =>
        whole < Levels.SmallBase ? figure with { Status = "u", Reason = Levels.SmallBaseReason } : figure;
}
