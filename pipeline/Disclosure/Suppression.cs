using System.Globalization;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// Which cells the public edition hides: small counts, then a first rule of secondary suppression: where exactly one part of a printed sum is
/// hidden, the next smallest part that is not zero is hidden too, again and again until no sum has a single hidden part.
/// Cells linked in other ways (differences between measures, earlier editions) are not yet searched.
/// </summary>
internal static class Suppression
{
    /// <summary>Hidden cells and the rule that hides each.</summary>
    public static Dictionary<FigureCell, string> Of(IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules)
    {
        var hidden = new Dictionary<FigureCell, string>();
        foreach (var (cell, count) in counts)
        {
            if (rules.IsWithheld(cell))
            {
                hidden[cell] = "withheld";
            }
            else if (rules.IsSmall(cell, count))
            {
                hidden[cell] = "small";
            }
        }

        var controlled = counts.Keys.Where(c => rules.FamilyOf(c.Measure) is not null && !rules.PlaceBreakdowns.Contains(c.Breakdown)).ToArray();
        var groups = SumGroup.Among(controlled, MonthsOfWindows(controlled)).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var group in groups)
            {
                changed |= Complete(group, counts, hidden);
            }
        }

        return hidden;
    }

    /// <summary>Hides a second part of the sum where it needs one; true when it did.</summary>
    private static bool Complete(SumGroup group, IReadOnlyDictionary<FigureCell, decimal> counts, Dictionary<FigureCell, string> hidden)
    {
        if (hidden.ContainsKey(group.Total) || group.Parts.Count(hidden.ContainsKey) != 1)
        {
            return false;
        }

        var next = group.Parts.Where(p => !hidden.ContainsKey(p) && counts[p] > 0).OrderBy(p => counts[p]).Select(p => (FigureCell?)p).FirstOrDefault();
        if (next is { } part)
        {
            hidden[part] = "linked";
        }

        return next is not null;
    }

    /// <summary>The windows whose twelve months are all in the monthly series.</summary>
    private static Dictionary<string, IReadOnlyList<string>> MonthsOfWindows(IEnumerable<FigureCell> cells)
    {
        var months = cells.Select(c => c.Period).Distinct().Where(p => p.Length == 7 && p[4] == '-').Order(StringComparer.Ordinal).ToArray();
        if (months.Length == 0)
        {
            return [];
        }

        var periods = new StandardPeriods(DateOnly.ParseExact(months[^1], "yyyy-MM", CultureInfo.InvariantCulture));
        return periods.Windows.ToDictionary(
            w => w.Id,
            IReadOnlyList<string> (w) => [.. periods.Months.Where(m => m.From >= w.From && m.To <= w.To).Select(m => m.Id)],
            StringComparer.Ordinal)
            .Where(w => w.Value.Count == 12).ToDictionary(StringComparer.Ordinal);
    }
}
