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
    /// <exception cref="UserError">SVD-A101 when a small count can be narrowed to less than all small counts.</exception>
    public static PublicEdition Checked(PublicEdition edition, FigureSet official, DisclosureRules? rules = null)
    {
        rules ??= DisclosureRules.Standard;
        var exposed = Exposed(edition, official, rules);
        return exposed.Count == 0 ? edition : throw new UserError(
            ExitCode.Definition,
            "SVD-A101",
            string.Create(CultureInfo.InvariantCulture, $"The public edition gives away {exposed.Count} small counts, the first in {exposed[0].Measure}, {exposed[0].Area}, {exposed[0].Period}, {exposed[0].Breakdown}."),
            FindingCatalogue.Entry("SVD-A101").Remedy);
    }

    /// <summary>Small counts of which the published figures leave less than all small counts possible.</summary>
    internal static IReadOnlyList<FigureCell> Exposed(FigureSet published, FigureSet official, DisclosureRules rules)
    {
        var bounds = ReaderBounds.Of(published, rules);
        return
        [
            .. from figure in official.All
               where figure.Statistic == "count" && figure.Numerator is not null
               let cell = FigureCell.Of(figure)
               where rules.IsSmall(cell, figure.Numerator!.Value)
               let known = bounds.Of(cell)
               where known is { } k && k.Low <= figure.Numerator && k.High >= figure.Numerator && (k.Low > 1 || k.High < rules.FamilyOf(cell.Measure)!.SuppressBelow - 1)
               select cell,
        ];
    }
}
