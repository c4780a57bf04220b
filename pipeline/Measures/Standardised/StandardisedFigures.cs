using SvdPipeline.Areas;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures.Standardised;

/// <summary>
/// Age-standardised rates by victims' ages in the latest window: <c>dsr</c>, a rate on the European Standard Population, and <c>isr</c>, a borough's records over
/// those expected of its ages at London's rates. Kept to the decimals that are printed, for a longer number could be solved for the counts of single ages.
/// </summary>
public static class StandardisedFigures
{
    private const string London = "london-32";
    private const string Ages = "victim_age";

    private static readonly string Few = $"Fewer than {StandardisedRate.FewestEvents} records with the victim's age: too few to standardise.";

    /// <summary>All figures that the counts allow.</summary>
    /// <param name="ages">Rows of <c>victim_five_year</c>.</param>
    /// <param name="counts">Counts by cell.</param>
    public static IEnumerable<Figure> Of(IEnumerable<AgeCount> ages, IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        foreach (var measure in ages.GroupBy(a => a.Measure))
        {
            var areas = measure.ToLookup(a => a.Area);
            var london = areas[London].Where(a => a.From is not null && a.Population > 0).ToDictionary(a => a.From!.Value);
            foreach (var area in areas)
            {
                var cell = new FigureCell(measure.Key, area.Key, StandardPeriods.Window(0));
                AgeCount[] bands = [.. area.Where(a => a.From is not null)];
                var unsure = counts.TryGetValue(cell, out var count) && Math.Max(count.Undetermined ?? 0, area.Where(a => a.From is null).Sum(a => a.Records)) * 10 > count.Numerator;
                if (bands.Length == 0 || bands.Any(b => b.Population == 0))
                {
                    continue;
                }

                yield return Levels.Marked(Rate(cell, bands), unsure);
                if (Boroughs.Find(area.Key) is not null && bands.All(b => london.ContainsKey(b.From!.Value)))
                {
                    yield return Levels.Marked(Ratio(cell, bands, london), unsure);
                }
            }
        }
    }

    /// <summary>Cells that a figure of these statistics is made from: the measure and its ages, for <c>isr</c> London's too.</summary>
    /// <param name="cell">Cell of the figure.</param>
    /// <param name="statistic"><c>dsr</c> or <c>isr</c>.</param>
    public static IEnumerable<FigureCell> Sources(FigureCell cell, string statistic) =>
        from area in statistic == "isr" ? new[] { cell.Area, London } : [cell.Area]
        let whole = cell with { Area = area }
        from source in MeasureCatalogue.Breakdown(Ages).Categories.Select(c => whole with { Breakdown = Ages, Category = c.Id }).Prepend(whole)
        select source;

    private static Figure Rate(FigureCell cell, AgeCount[] bands)
    {
        var (count, population) = (bands.Sum(b => (decimal)b.Records), bands.Sum(b => (decimal)b.Population));
        return StandardisedRate.Of([.. bands.Select(b => new AgeBand(b.Records, b.Population, b.Standard))], MeasureCatalogue.Measure(cell.Measure).RateBase) is var (value, limits)
            ? Levels.Make(cell, count, population, Rounded(value, 1), Rounded(limits, 1), "dsr", StandardisedRate.Method)
            : TooFew(cell, "dsr");
    }

    private static Figure Ratio(FigureCell cell, AgeCount[] bands, Dictionary<long, AgeCount> london)
    {
        var count = bands.Sum(b => (decimal)b.Records);
        var expected = StandardisedRatio.Expected(bands.Select(b => ((decimal)b.Population, (decimal)london[b.From!.Value].Records, (decimal)london[b.From!.Value].Population)));
        if (count < StandardisedRate.FewestEvents || expected <= 0)
        {
            return TooFew(cell, "isr");
        }

        var ratio = StandardisedRatio.Of(count, expected);
        return Levels.Make(cell, count, (decimal)Rounded(expected, 0), Rounded(ratio.Value, 2), Rounded(ratio.Limits, 2), "isr", StandardisedRatio.Method(count));
    }

    private static Figure TooFew(FigureCell cell, string statistic) => Levels.Make(cell, null, null, null, default, statistic, "") with { Status = "x", Reason = Few };

    private static Interval Rounded(Interval limits, int decimals) =>
        new(limits.Lower is { } lower ? Rounded(lower, decimals) : null, limits.Upper is { } upper ? Rounded(upper, decimals) : null);

    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
