using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>Cells that add up to another printed cell, so that a single hidden one among them could be worked out.</summary>
/// <param name="Total">The cell they add up to; it may be a cell that is not printed.</param>
/// <param name="Parts">The parts, in a fixed order.</param>
internal sealed record SumGroup(FigureCell Total, IReadOnlyList<FigureCell> Parts)
{
    /// <summary>All groups among the cells: categories of a breakdown, age by sex, boroughs of an area, months of a window.</summary>
    /// <param name="cells">Cells counted.</param>
    /// <param name="periods">Months of each window.</param>
    public static IEnumerable<SumGroup> Among(IReadOnlyCollection<FigureCell> cells, IReadOnlyDictionary<string, IReadOnlyList<string>> periods)
    {
        var known = cells.ToHashSet();
        var ordered = cells
            .OrderBy(c => c.Measure, StringComparer.Ordinal).ThenBy(c => c.Area, StringComparer.Ordinal).ThenBy(c => c.Period, StringComparer.Ordinal)
            .ThenBy(c => c.Breakdown, StringComparer.Ordinal).ThenBy(c => c.Category, StringComparer.Ordinal)
            .ToArray();
        return [.. Breakdowns(ordered), .. AgeBySex(ordered), .. Areas(ordered, known), .. Months(ordered, known, periods)];
    }

    private static IEnumerable<SumGroup> Breakdowns(FigureCell[] cells) =>
        cells.Where(c => c.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(c.Breakdown).Share != "measure")
            .GroupBy(c => new FigureCell(c.Measure, c.Area, c.Period, c.Breakdown))
            .Select(g => new SumGroup(g.Key with { Breakdown = "" }, [.. g]));

    /// <summary><c>victim_age_sex</c> adds up to <c>victim_age</c> one way and to <c>victim_sex</c> the other.</summary>
    private static IEnumerable<SumGroup> AgeBySex(FigureCell[] cells) =>
        cells.Where(c => c.Breakdown.EndsWith("_age_sex", StringComparison.Ordinal))
            .SelectMany(c => new[] { (Whole: Side(c, "_age", 0), Part: c), (Whole: Side(c, "_sex", 1), Part: c) })
            .GroupBy(pair => pair.Whole, pair => pair.Part)
            .Select(g => new SumGroup(g.Key, [.. g]));

    private static IEnumerable<SumGroup> Areas(FigureCell[] cells, HashSet<FigureCell> known)
    {
        var parts = Boroughs.All.Where(b => b.InScheme).Select(b => b.Part).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var part in parts)
        {
            var boroughs = Boroughs.All.Where(b => b.InScheme && b.Part == part).Select(b => b.Code).ToArray();
            foreach (var total in cells.Where(c => c.Area == $"{part}-london"))
            {
                yield return new SumGroup(total, [.. boroughs.Select(b => total with { Area = b }).Where(known.Contains)]);
            }
        }

        foreach (var total in cells.Where(c => c.Area == "london-32"))
        {
            yield return new SumGroup(total, [.. parts.Select(p => total with { Area = $"{p}-london" }).Where(known.Contains)]);
        }
    }

    private static IEnumerable<SumGroup> Months(FigureCell[] cells, HashSet<FigureCell> known, IReadOnlyDictionary<string, IReadOnlyList<string>> periods) =>
        from total in cells
        where total.Breakdown.Length == 0 && periods.ContainsKey(total.Period)
        let months = periods[total.Period].Select(total.In).Where(known.Contains).ToArray()
        where months.Length == periods[total.Period].Count
        select new SumGroup(total, months);

    private static FigureCell Side(FigureCell cell, string breakdown, int part) =>
        cell with { Breakdown = cell.Breakdown[..^"_age_sex".Length] + breakdown, Category = cell.Category.Split('_')[part] };
}
