using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// Blocks of cells that are hidden whole, zeros too: a breakdown of which more than half of the counts above zero are small, and a monthly series with a
/// small month, or one that leaves little of the measure it is part of. A table of blanks tells a reader nothing, and a month can otherwise be worked out from the twelve-month counts of two editions.
/// </summary>
internal static class SparseBlocks
{
    private static readonly string[] WholeOrNothing = ["", "weapon", "hour_weekday", "victim_age_sex", "suspect_age_sex", "repeat_victim"];

    /// <summary>Adds the blocks to the hidden cells.</summary>
    /// <param name="counts">Counts of the official edition.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="nowhere">Cells whose category has no events in any area: nobody is in them, so they stay.</param>
    /// <param name="hidden">Cells hidden so far.</param>
    public static void Hide(IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules, IReadOnlySet<FigureCell> nowhere, Dictionary<FigureCell, string> hidden)
    {
        foreach (var block in counts.Keys.Where(rules.IsControlled).GroupBy(BlockOf).Where(b => b.Key is not null))
        {
            var small = block.Count(c => hidden.GetValueOrDefault(c) == HiddenCell.Small || IsRestSmall(c, counts, rules));
            if (WholeOrNothing.Contains(block.Key!.Value.Breakdown) ? small > 0 : small * 2 > block.Count(c => counts[c] > 0))
            {
                foreach (var cell in block.Where(c => !nowhere.Contains(c with { Area = "" })))
                {
                    hidden[cell] = HiddenCell.Sparse;
                }
            }
        }
    }

    /// <summary>True for a month of which what is left of the measure that this one is part of is small: both series together would give it away.</summary>
    private static bool IsRestSmall(FigureCell cell, IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules) =>
        cell.Breakdown.Length == 0 && MeasureCatalogue.Measure(cell.Measure).ShareOf is { Length: > 0 } whole && counts.TryGetValue(cell with { Measure = whole }, out var of)
        && rules.FamilyOf(cell.Measure)!.IsSmall(of - counts[cell]);

    private static FigureCell? BlockOf(FigureCell cell) =>
        cell.Breakdown.Length > 0 ? cell with { Category = "" }
        : SumGroup.IsMonth(cell.Period) ? cell.In("month")
        : null;
}
