using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// Which cells the public edition hides. Small counts first; then blocks that would be mostly hidden, whole; then, for each small count in turn, whatever
/// else must be hidden so that, with everything printed as it is, it could be any small count from 1 to the largest.
/// </summary>
internal static class Suppression
{
    /// <summary>Hidden cells and the rule that hides each.</summary>
    /// <param name="counts">Counts of the official edition.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="similar">Boroughs of each area of similar boroughs.</param>
    public static Dictionary<FigureCell, string> Of(
        IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules, IReadOnlyDictionary<string, IReadOnlyList<string>>? similar = null)
    {
        var hidden = new Dictionary<FigureCell, string>();
        foreach (var (cell, count) in counts)
        {
            if (rules.IsWithheld(cell))
            {
                hidden[cell] = HiddenCell.Withheld;
            }
            else if (rules.IsSmall(cell, count))
            {
                hidden[cell] = HiddenCell.Small;
            }
        }

        SparseBlocks.Hide(counts, rules, hidden);
        HideSimilar(counts, hidden, similar);
        var linked = LinkedCounts.Of(counts, rules, hidden, similar);
        var search = new CheapestMove(linked.Counts);
        foreach (var cell in linked.ToProtect())
        {
            var (value, largest) = (linked.Counts.Cells[cell].Value, linked.Counts.Cells[cell].Protect);
            foreach (var change in new[] { largest - value, 1 - value }.Where(change => change != 0))
            {
                foreach (var also in Protect(linked, search, cell, change))
                {
                    hidden.TryAdd(also, HiddenCell.Linked);
                }
            }
        }

        return hidden;
    }

    /// <summary>Boroughs that are alike overlap in many ways: a sum with a hidden borough among them is hidden at once.</summary>
    private static void HideSimilar(IReadOnlyDictionary<FigureCell, decimal> counts, Dictionary<FigureCell, string> hidden, IReadOnlyDictionary<string, IReadOnlyList<string>>? similar)
    {
        foreach (var cell in counts.Keys.Where(c => similar?.GetValueOrDefault(c.Area) is { } boroughs && boroughs.Any(b => hidden.ContainsKey(c with { Area = b }))))
        {
            hidden.TryAdd(cell, HiddenCell.Linked);
        }
    }

    /// <summary>Hides what a cell needs: single cells where they are found, otherwise its block, wider each time.</summary>
    private static List<FigureCell> Protect(LinkedCounts linked, CheapestMove search, int cell, long change)
    {
        var hidden = new List<FigureCell>();
        for (var width = 0; ; width++)
        {
            if (search.Find(cell, change) is { } also)
            {
                hidden.AddRange(also.Select(linked.Hide));
                return hidden;
            }

            if (width == LinkedCounts.Widths)
            {
                return hidden;
            }

            hidden.AddRange(linked.HideBlock(cell, width));
        }
    }
}
