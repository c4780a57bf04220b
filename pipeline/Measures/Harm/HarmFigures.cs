using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures.Harm;

/// <summary>
/// Harm and cost of the latest window: counts by offence, each times its weight (<c>harm</c>) or unit cost (<c>cost</c>); for the whole measure the sum
/// over the offences that have one, and that sum per the base of residents (<c>severity</c>). The numerator is the records valued.
/// </summary>
public static class HarmFigures
{
    /// <summary>All figures that the counts allow.</summary>
    /// <param name="counts">Counts by cell.</param>
    public static IEnumerable<Figure> Of(IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        foreach (var whole in counts.Values.Where(c => c.Cell.Breakdown.Length == 0 && c.Cell.Period == StandardPeriods.Window(0)))
        {
            var breakdown = ValueTable.BreakdownOf(MeasureCatalogue.Measure(whole.Cell.Measure));
            foreach (var table in ValueTable.All)
            {
                var cells = table.Values.Where(v => v.Breakdown == breakdown).Select(v => (Value: v, Cell: Cell(whole.Cell, v))).ToArray();
                var complete = cells.Length > 0 && cells.All(c => counts.ContainsKey(c.Cell));
                foreach (var figure in complete ? Figures(whole, table, cells.Select(c => (c.Value, counts[c.Cell]))) : [])
                {
                    yield return figure;
                }
            }
        }
    }

    /// <summary>Cells that a figure of these statistics is made from.</summary>
    /// <param name="cell">Cell of the figure.</param>
    /// <param name="statistic"><c>harm</c>, <c>severity</c> or <c>cost</c>.</param>
    public static IEnumerable<FigureCell> Sources(FigureCell cell, string statistic)
    {
        var breakdown = ValueTable.BreakdownOf(MeasureCatalogue.Measure(cell.Measure));
        return ValueTable.Of(statistic)!.Values
            .Where(v => v.Value is not null && v.Breakdown == breakdown && (cell.Breakdown.Length == 0 || v.Category == cell.Category))
            .Select(v => Cell(cell, v));
    }

    private static FigureCell Cell(FigureCell whole, OffenceValue value) => whole with { Breakdown = value.Breakdown, Category = value.Category };

    private static IEnumerable<Figure> Figures(FigureCount whole, ValueTable table, IEnumerable<(OffenceValue Value, FigureCount Count)> parts)
    {
        var valued = new List<(decimal Count, decimal Value)>();
        foreach (var (value, count) in parts)
        {
            if (value.Value is { } each)
            {
                valued.Add((count.Numerator, each));
                yield return Sum(count.Cell, table.Statistic, [valued[^1]]);
            }
            else
            {
                yield return Levels.Make(count.Cell, null, null, null, default, table.Statistic, "") with { Status = "x", Reason = value.Note + "." };
            }
        }

        var sum = Sum(whole.Cell, table.Statistic, valued);
        yield return sum;
        if (table.Statistic == "harm" && whole.Population is > 0 and { } population)
        {
            var per = (double)(MeasureCatalogue.Measure(whole.Cell.Measure).RateBase / (decimal)population);
            yield return Levels.Make(whole.Cell, sum.Numerator, population, sum.Value * per, new Interval(sum.Lower, sum.Upper).Times(per), "severity", WeightedSum.Method);
        }
    }

    private static Figure Sum(FigureCell cell, string statistic, IReadOnlyList<(decimal Count, decimal Value)> parts)
    {
        var (value, limits) = WeightedSum.Of(parts);
        return Levels.Make(cell, parts.Sum(p => p.Count), null, value, limits, statistic, WeightedSum.Method);
    }
}
