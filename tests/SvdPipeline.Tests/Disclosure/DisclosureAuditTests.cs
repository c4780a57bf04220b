using SvdPipeline.Disclosure;
using SvdPipeline.Findings;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Measures;

namespace SvdPipeline.Tests.Disclosure;

/// <summary>The attack on the public edition of a small synthetic London, which has small counts everywhere.</summary>
public sealed class DisclosureAuditTests(SampleFiguresTests.SmallLondon london) : IClassFixture<SampleFiguresTests.SmallLondon>
{
    private static readonly DisclosureRules Rules = DisclosureRules.Standard;

    [Fact]
    public void PublicEdition_GivesNoSmallCountAway()
    {
        var edition = PublicEdition.Of(london.Official);
        Assert.Contains(edition.Hidden, h => h.Rule == HiddenCell.Linked);
        Assert.Empty(DisclosureAudit.Exposed(edition, london.Official, Rules));
        Assert.Same(edition, DisclosureAudit.Checked(edition, london.Official));
    }

    [Fact]
    public void EverySumTheAttackUses_HoldsForTheTrueCounts()
    {
        var counts = london.Official.All.Where(f => f.Statistic == "count" && f.Numerator is not null && Rules.IsControlled(FigureCell.Of(f)))
            .ToDictionary(FigureCell.Of, f => f.Numerator!.Value);
        var sums = SumGroup.Among([.. counts.Keys]).Where(g => counts.ContainsKey(g.Total)).ToArray();
        Assert.NotEmpty(sums);
        Assert.All(sums, g => Assert.True(counts[g.Total] == g.Parts.Sum(p => counts[p]), $"{g.Parts[0].Breakdown} of {g.Total} does not add up: say \"whole\": false in breakdowns.json"));
    }

    [Fact]
    public void OfficialFigures_GiveAllSmallCountsAway()
    {
        var small = london.Official.All.Where(f => f.Statistic == "count" && f.Numerator is not null && Rules.IsSmall(FigureCell.Of(f), f.Numerator.Value)).Select(FigureCell.Of);
        Assert.Empty(small.Except(DisclosureAudit.Exposed(london.Official, london.Official, Rules)));
    }

    [Fact]
    public void PrimarySuppressionAlone_IsFoundOut()
    {
        var primary = new FigureSet(london.Official.All.Select(f => Rules.FamilyOf(f.Measure) is not null && f.Statistic == "count" && Rules.IsSmall(FigureCell.Of(f), f.Numerator ?? 0)
            ? f with { Value = null, Numerator = null, Lower = null, Upper = null, Status = "c" }
            : f).Where(f => f.Statistic == "count" || Rules.FamilyOf(f.Measure) is null));
        Assert.NotEmpty(DisclosureAudit.Exposed(primary, london.Official, Rules));
    }

    [Fact]
    public void RateLeftBesideASuppressedCount_IsFoundOut()
    {
        var edition = PublicEdition.Of(london.Official);
        var hidden = edition.Hidden.First(h => h.Rule == HiddenCell.Small && london.Official.Find(Figure.IdOf(h.Cell.Area, h.Cell.Measure, "rate", h.Cell.Period, h.Cell.Breakdown, h.Cell.Category))?.Value is not null);
        var rate = london.Official.Find(Figure.IdOf(hidden.Cell.Area, hidden.Cell.Measure, "rate", hidden.Cell.Period, hidden.Cell.Breakdown, hidden.Cell.Category))!;
        var leaking = new FigureSet(edition.All.Select(f => f.Id == rate.Id ? rate : f));
        Assert.Contains(hidden.Cell, DisclosureAudit.Exposed(leaking, london.Official, Rules));
    }

    [Fact]
    public void EditionThatGivesCountsAway_StopsTheBuild()
    {
        var open = PublicEdition.Of(london.Official, Rules with { Families = [.. Rules.Families.Select(f => f with { SuppressBelow = 2, RoundTo = 1 })] });
        Assert.Equal("SVD-A101", Assert.Throws<UserError>(() => DisclosureAudit.Checked(open, london.Official)).Code);
    }
}
