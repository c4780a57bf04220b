using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>The last step before documents: the public edition is attacked with its own figures, and a build that gives a small count away stops.</summary>
public static class DisclosureAudit
{
    /// <summary>Attacks a public edition and gives it back when it holds.</summary>
    /// <param name="edition">The public edition.</param>
    /// <param name="official">The official figures it was made from.</param>
    /// <param name="rules">Settings; the shipped ones by default.</param>
    /// <param name="earlier">The public edition of an earlier month; null for none.</param>
    /// <exception cref="UserError">SVD-A101 when a small count can be narrowed to less than all small counts.</exception>
    public static PublicEdition Checked(PublicEdition edition, FigureSet official, DisclosureRules? rules = null, EarlierEdition? earlier = null)
    {
        var exposed = Exposed(edition, official, rules ?? DisclosureRules.Standard, earlier);
        return exposed.Count == 0 ? edition : throw new UserError(
            ExitCode.Definition,
            "SVD-A101",
            string.Create(CultureInfo.InvariantCulture, $"The public edition gives away {exposed.Count} small counts, the first in {exposed[0].Measure}, {exposed[0].Area}, {exposed[0].Period}, {exposed[0].Breakdown}."),
            FindingCatalogue.Entry("SVD-A101").Remedy);
    }

    /// <summary>
    /// What a reader can work out: small counts of which the published figures leave less than all small counts possible; numbers that nobody prints (rests
    /// between measures, what two of them share) that they leave small for certain; and what they and an earlier edition together leave so, pieces of windows included.
    /// </summary>
    internal static IReadOnlyList<FigureCell> Exposed(FigureSet published, FigureSet official, DisclosureRules rules, EarlierEdition? earlier = null)
    {
        var counts = official.All.Where(f => f.Statistic == "count" && f.Numerator is not null).ToDictionary(FigureCell.Of, f => (long)f.Numerator!.Value);
        var bounds = ReaderBounds.Of(published, rules, counts);
        var small = counts.Where(c => rules.IsSmall(c.Key, c.Value) && Gives(bounds.Of(c.Key), c.Key, c.Value, rules)).Select(c => c.Key);
        var rests = counts.Keys.Where(part => SumGroup.WholeOf(part) is { } whole && counts.TryGetValue(whole, out var of) && of - counts[part] is var rest
            && IsSmallForCertain(bounds.Rest(part), part, rest, rules));
        var shared = CountLink.Among(counts, SumGroup.InOrder(counts.Keys.Where(rules.IsControlled))).SelectMany(l => l.Left.Concat(l.Right))
            .Where(t => t.Protect && t.Unprinted.Length > 0 && IsSmallForCertain(bounds.Of(t), t.Cell, t.Value, rules)).Select(t => t.Cell);
        return [.. SumGroup.InOrder(small.Concat(rests).Concat(shared).Concat(earlier is null ? [] : ExposedWith(earlier, published, counts, rules)).Distinct())];
    }

    /// <summary>Counts and pieces of windows that two editions together leave small for certain, and that the earlier one alone does not.</summary>
    internal static IReadOnlyList<FigureCell> ExposedWith(EarlierEdition earlier, FigureSet published, IReadOnlyDictionary<FigureCell, long> counts, DisclosureRules rules)
    {
        var before = earlier.Known(rules);
        bool IsSmall(FigureCell cell, (long Low, long High) known) => known.Low > 0 && rules.FamilyOf(cell.Measure)!.IsSmall(known.High) && !rules.IsExempt(cell);
        bool IsNew(FigureCell cell, (long Low, long High) known) =>
            before.TryGetValue(cell, out var then) ? !IsSmall(cell, then) : !counts.TryGetValue(cell, out var count) || (known.Low <= count && count <= known.High);
        return [.. ReaderBounds.Of(published, rules, counts, earlier.Periods, before).All.Where(k => IsSmall(k.Cell, k.Bounds) && IsNew(k.Cell, k.Bounds)).Select(k => k.Cell)];
    }

    /// <summary>True when what is known holds for a number that nobody prints, and says that it is small and above zero.</summary>
    private static bool IsSmallForCertain((long Low, long High)? known, FigureCell cell, long number, DisclosureRules rules) =>
        known is { Low: > 0 } k && k.Low <= number && k.High >= number && rules.FamilyOf(cell.Measure)?.IsSmall(k.High) == true;

    /// <summary>True when what is known holds for the count (what is false tells nothing) and leaves less than all small counts.</summary>
    private static bool Gives((long Low, long High)? known, FigureCell cell, long count, DisclosureRules rules) =>
        known is { } k && k.Low <= count && k.High >= count && (k.Low > 1 || k.High < rules.FamilyOf(cell.Measure)!.SuppressBelow - 1);
}
