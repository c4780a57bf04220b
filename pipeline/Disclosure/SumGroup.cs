using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>Cells that add up to another cell.</summary>
/// <param name="Total">The cell they add up to.</param>
/// <param name="Parts">The parts, in a fixed order.</param>
/// <param name="Printed">True when their sum is printed with their shares, also where it is not the total's own count.</param>
internal sealed record SumGroup(FigureCell Total, IReadOnlyList<FigureCell> Parts, bool Printed = false)
{
    private const string People = "people";

    /// <summary>Cells in the fixed order in which they are numbered and summed.</summary>
    public static IEnumerable<FigureCell> InOrder(IEnumerable<FigureCell> cells) => cells
        .OrderBy(c => c.Measure, StringComparer.Ordinal).ThenBy(c => c.Area, StringComparer.Ordinal).ThenBy(c => c.Period, StringComparer.Ordinal)
        .ThenBy(c => c.Breakdown, StringComparer.Ordinal).ThenBy(c => c.Category, StringComparer.Ordinal);

    /// <summary>True for the id of a month.</summary>
    public static bool IsMonth(string period) => period.Length == 7 && period[4] == '-';

    /// <summary>True for a count of events, of which two windows are the sum; a person or victim of both is one of each.</summary>
    public static bool AddsUpOverTime(FigureCell cell) =>
        MeasureCatalogue.Measure(cell.Measure) is { Months: true, Unit: not People } && (cell.Breakdown.Length == 0 || !IsOfPeople(cell));

    /// <summary>The cell of the measure that this cell's measure is a part of; null where there is none.</summary>
    public static FigureCell? WholeOf(FigureCell cell) =>
        cell.Breakdown.Length == 0 && cell.Period.StartsWith(StandardPeriods.Window(0), StringComparison.Ordinal) && MeasureCatalogue.Measure(cell.Measure).ShareOf is { Length: > 0 } whole
            ? cell with { Measure = whole }
            : null;

    /// <summary>All groups among the cells.</summary>
    /// <param name="cells">Cells counted, in a fixed order.</param>
    /// <param name="similar">Boroughs of each area of similar boroughs.</param>
    /// <param name="periods">The windows of an earlier edition beside those of this one; null without one.</param>
    public static IEnumerable<SumGroup> Among(FigureCell[] cells, IReadOnlyDictionary<string, IReadOnlyList<string>>? similar = null, EditionPeriods? periods = null)
    {
        // Boroughs add up to areas, so that what ties a borough's cells ties those of the areas too.
        var known = cells.ToHashSet();
        FigureCell[] boroughs = [.. cells.Where(c => Boroughs.Find(c.Area) is not null)];
        return
        [
            .. Breakdowns(boroughs), .. AgeBySex(boroughs),
            .. Areas(cells, known), .. SimilarAreas(cells, known, similar), .. Months(boroughs, known), .. periods is null ? [] : Pieces(cells, known, periods),
        ];
    }

    /// <summary>A window is the sum of the pieces that the windows of two editions cut each other into, and a piece that of its months.</summary>
    private static IEnumerable<SumGroup> Pieces(FigureCell[] cells, HashSet<FigureCell> known, EditionPeriods periods)
    {
        foreach (var cell in cells.Where(AddsUpOverTime))
        {
            foreach (var parts in new[] { periods.PiecesOf(cell.Period), periods.MonthsOf(cell.Period) }.Where(p => p.Count > 0))
            {
                FigureCell[] of = [.. parts.Select(cell.In)];
                if (of.All(known.Contains))
                {
                    yield return new SumGroup(cell, of);
                }
            }
        }
    }

    /// <summary>Cells add up to the measure, or, where some of it stands in none of them, to a whole that is printed with their shares.</summary>
    private static IEnumerable<SumGroup> Breakdowns(FigureCell[] cells) => cells
        .Where(c => c.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(c.Breakdown).Share != "measure")
        .GroupBy(c => c with { Category = "" })
        .Select(block => new SumGroup(
            MeasureCatalogue.Breakdown(block.Key.Breakdown).Whole ? block.Key with { Breakdown = "" } : block.Key,
            [.. block],
            MeasureCatalogue.Breakdown(block.Key.Breakdown).Share == "breakdown"));

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

    private static IEnumerable<SumGroup> SimilarAreas(FigureCell[] cells, HashSet<FigureCell> known, IReadOnlyDictionary<string, IReadOnlyList<string>>? similar) =>
        from total in cells
        let boroughs = similar?.GetValueOrDefault(total.Area)
        where boroughs is not null
        let parts = boroughs.Select(b => total with { Area = b }).ToArray()
        where parts.All(known.Contains)
        select new SumGroup(total, parts);

    private static IEnumerable<SumGroup> Months(FigureCell[] cells, HashSet<FigureCell> known)
    {
        var latest = cells.Select(c => c.Period).Where(IsMonth).Order(StringComparer.Ordinal).LastOrDefault();
        if (latest is null)
        {
            return [];
        }

        var periods = new StandardPeriods(DateOnly.ParseExact(latest, "yyyy-MM", CultureInfo.InvariantCulture));
        var months = periods.Windows.ToDictionary(w => w.Id, w => periods.Months.Where(m => m.From >= w.From && m.To <= w.To).Select(m => m.Id).ToArray(), StringComparer.Ordinal);
        return from total in cells
               where total.Breakdown.Length == 0 && months.ContainsKey(total.Period)
               let parts = months[total.Period].Select(total.In).ToArray()
               where parts.Length == 12 && parts.All(known.Contains)
               select new SumGroup(total, parts);
    }

    private static bool IsOfPeople(FigureCell cell) => MeasureCatalogue.Breakdown(cell.Breakdown).Unit is People or "victims";

    private static FigureCell Side(FigureCell cell, string breakdown, int part) =>
        cell with { Breakdown = cell.Breakdown[..^"_age_sex".Length] + breakdown, Category = cell.Category.Split('_')[part] };
}
