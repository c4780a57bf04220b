using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures;

/// <summary>
/// The rate of one group of residents relative to another's (breakdowns whose categories name two groups), from counts and residents of the latest
/// window; not given where a group has no residents to count against, or no records.
/// </summary>
internal static class RelativeRates
{
    /// <summary>All relative rates that the counts allow.</summary>
    public static IEnumerable<Figure> Of(IReadOnlyDictionary<FigureCell, FigureCount> counts) =>
        from whole in counts.Keys
        where whole.Breakdown.Length == 0 && whole.Period == StandardPeriods.Window(0)
        from breakdown in MeasureCatalogue.Measure(whole.Measure).Breakdowns.Select(MeasureCatalogue.Breakdown)
        from category in breakdown.Categories
        where category.Of is not null
        let figure = Between(whole with { Breakdown = breakdown.Id, Category = category.Id }, counts)
        where figure is not null
        select figure;

    /// <summary>Cells that a relative rate is made from; none for another figure.</summary>
    public static IEnumerable<FigureCell> Sources(FigureCell cell) => Groups(cell) is var (of, against) ? of.Concat(against) : [];

    /// <summary>Cells of the group whose rate is told, and of the group it is set against; null for another figure.</summary>
    public static (IReadOnlyList<FigureCell> Of, IReadOnlyList<FigureCell> Against)? Groups(FigureCell cell) =>
        cell.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(cell.Breakdown).Categories.FirstOrDefault(c => c.Id == cell.Category) is { Of: not null } category
            ? ([.. Cells(cell, category.Of)], [.. Cells(cell, category.Against!)])
            : null;

    private static Figure? Between(FigureCell cell, IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        var category = MeasureCatalogue.Breakdown(cell.Breakdown).Categories.First(c => c.Id == cell.Category);
        if (Sum(cell, category.Of!, counts) is not var (count, population) || Sum(cell, category.Against!, counts) is not var (otherCount, otherPopulation))
        {
            return null;
        }

        return Levels.Ratio(cell, count, population, otherCount, otherPopulation);
    }

    private static (decimal Count, decimal Population)? Sum(FigureCell cell, IReadOnlyList<string> groups, IReadOnlyDictionary<FigureCell, FigureCount> counts)
    {
        var found = Cells(cell, groups).Select(c => counts.TryGetValue(c, out var count) && count.Population > 0 ? count : (FigureCount?)null).ToArray();
        return found.All(f => f is not null) ? (found.Sum(f => (decimal)f!.Value.Numerator), found.Sum(f => (decimal)f!.Value.Population!.Value)) : null;
    }

    private static IEnumerable<FigureCell> Cells(FigureCell cell, IEnumerable<string> groups) =>
        groups.Select(group => group.Split('.', 2)).Select(parts => cell with { Breakdown = parts[0], Category = parts[1] });
}
