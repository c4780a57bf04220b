using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>One count and what the public edition lets a reader know of it.</summary>
/// <param name="Value">The true count.</param>
/// <param name="Low">Least it can be, from its own cell.</param>
/// <param name="High">Most it can be, from its own cell.</param>
/// <param name="Cost">What hiding it would cost; 0 when it is not printed exactly, <see cref="CountSystem.Never"/> when it cannot be hidden.</param>
/// <param name="Protect">Largest small count of its family (4, or 7 for health) where the count is small, otherwise 0: a reader must be left with all of 1 to this.</param>
/// <param name="Least">Least it can be by what was published before, however it is printed now.</param>
/// <param name="Most">Most it can be by what was published before.</param>
internal readonly record struct CountCell(long Value, long Low, long High, long Cost, int Protect, long Least = 0, long Most = long.MaxValue)
{
    private const long CellCost = 40;
    private const long SimilarCost = 100;
    private const long HeadlineCost = 4_000;
    private const long LondonCost = 40_000;

    /// <summary>What the public edition lets a reader know of a count.</summary>
    /// <param name="cell">Its cell.</param>
    /// <param name="count">The true count.</param>
    /// <param name="rule">The rule that hides it; null where it is printed.</param>
    /// <param name="rules">Settings.</param>
    public static CountCell Of(FigureCell cell, long count, string? rule, DisclosureRules rules)
    {
        var family = rules.FamilyOf(cell.Measure)!;
        var exempt = rules.IsExempt(cell);
        var protect = family.IsSmall(count) && !exempt ? family.SuppressBelow - 1 : 0;
        if (rule is not null)
        {
            return new CountCell(count, rule is HiddenCell.Sparse or HiddenCell.Withheld ? 0 : 1, long.MaxValue, 0, protect);
        }

        if (count == 0 || exempt)
        {
            return new CountCell(count, count, count, CountSystem.Never, 0);
        }

        var printed = (long)family.Rounded(count);
        var slack = family.RoundTo / 2;
        var cost = cell.Breakdown.Length > 0 ? CellCost : SimilarBoroughs.IsArea(cell.Area) ? SimilarCost : Boroughs.Find(cell.Area) is null ? LondonCost : HeadlineCost;
        return new CountCell(count, Math.Max(family.SuppressBelow, printed - slack), printed + slack, cost, 0);
    }

    /// <summary>True when the count could have changed so and the public edition would be the same.</summary>
    public bool Allows(long change) => Value + change >= Math.Max(Low, Least) && Value + change <= Math.Min(High, Most);

    /// <summary>True when the count, hidden, could have changed so.</summary>
    public bool AllowsHidden(long change) => Value + change >= Math.Max(1, Least) && Value + change <= Most;
}
