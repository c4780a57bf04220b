using System.Text.Json;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Measures;

namespace SvdPipeline.Tests.Disclosure;

/// <summary>What one measure says of another, by the rules of <c>links.json</c>.</summary>
public sealed class CountLinkTests(SampleFiguresTests.SmallLondon london) : IClassFixture<SampleFiguresTests.SmallLondon>
{
    private const string Haringey = "E09000014";
    private static readonly DisclosureRules Rules = DisclosureRules.Standard;
    private static readonly StandardPeriods Periods = new(new DateOnly(2026, 2, 1));

    private static readonly LinkRule[] Links =
        JsonSerializer.Deserialize<LinkRule[]>(EmbeddedFiles.Text("pipeline/Disclosure/links.json"), JsonSerializerOptions.Web)!;

    [Fact]
    public void EveryTerm_IsAMeasureOrACategoryOfTheCatalogue()
    {
        Assert.NotEmpty(Links);
        foreach (var term in Links.SelectMany(r => r.Expanded()).SelectMany(r => r.Left.Concat(r.Right)).Where(t => !LinkRule.IsUnprinted(t)))
        {
            var (measure, breakdown, category) = LinkRule.Parts(term);
            Assert.DoesNotContain("{", measure + breakdown, StringComparison.Ordinal);
            var of = MeasureCatalogue.Measure(measure);
            if (breakdown.Length > 0)
            {
                Assert.Contains(breakdown, of.Breakdowns);
                var categories = MeasureCatalogue.Breakdown(breakdown).Categories;
                Assert.True(category == LinkRule.Each || categories.Any(c => c.Id == category), $"{term}: no such category");
            }
        }
    }

    [Fact]
    public void EveryRule_HoldsSomewhereInLondon()
    {
        var counts = Counts();
        var cells = SumGroup.InOrder(counts.Keys.Where(Rules.IsControlled)).ToArray();
        var found = CountLink.Among(counts, cells).ToArray();
        Assert.All(found, l => Assert.Equal(l.Left.Sum(t => t.Value), l.Right.Sum(t => t.Value)));
        var names = found.SelectMany(l => l.Left.Concat(l.Right)).Select(t => t.Unprinted.Length > 0 ? t.Unprinted : $"{t.Cell.Measure}.{t.Cell.Breakdown}").ToHashSet();
        var terms = Links.SelectMany(r => r.Expanded()).SelectMany(r => r.Left.Concat(r.Right)).Where(t => !t.Contains(LinkRule.Each, StringComparison.Ordinal))
            .Select(t => LinkRule.IsUnprinted(t) ? t : LinkRule.Parts(t) is var (measure, breakdown, _) ? $"{measure}.{breakdown}" : "");
        Assert.Empty(terms.Except(names));
    }

    [Fact]
    public void OffenceLeftByThreeTotals_IsNotGivenAway()
    {
        // Under 25 and sexual violence, less what is in scope without domestic abuse only, are the sexual offences against people under 25.
        FigureCount[] counts =
        [
            Count("in-scope", 80), Count("in-scope-without-da-only", 65), Count("under-25", 60), Count("sexual-violence", 20), Count("domestic-abuse", 30),
            Element("under-25", "gbh", 45), Element("under-25", "rape", 12), Element("under-25", "assault_by_penetration", 3), Element("under-25", "sexual_assault", 0), Element("under-25", "penetration_or_sexual_assault", 0),
        ];
        var official = FigureBuilder.From(counts, Periods);
        var leaking = new FigureSet(official.All.Select(f => f is { Measure: "under-25", Category: "assault_by_penetration" or "gbh" } ? f with { Value = null, Numerator = null, Denominator = null, Lower = null, Upper = null, Status = "c" } : f));
        Assert.Contains(DisclosureAudit.Exposed(leaking, official, Rules), c => c.Category == "assault_by_penetration");
        Assert.Empty(DisclosureAudit.Exposed(PublicEdition.Of(official), official, Rules));
    }

    [Fact]
    public void SmallNumberThatNobodyPrints_IsNotGivenAway()
    {
        var official = FigureBuilder.From([Count("in-scope-without-da-only", 68), Count("under-25", 50), Count("sexual-violence", 20)], Periods);
        Assert.NotEmpty(DisclosureAudit.Exposed(official, official, Rules));
        Assert.Empty(DisclosureAudit.Exposed(PublicEdition.Of(official), official, Rules));
    }

    [Fact]
    public void OneCountUnderTwoNames_IsHiddenUnderBoth()
    {
        var edition = PublicEdition.Of(FigureBuilder.From([Count("missing-episodes", 3), Count("social-care-events", 40), Kind("missing", 3), Kind("assessment", 30), Kind("referral", 7)], Periods));
        Assert.Equal("c", edition.Find($"{Haringey}.missing-episodes-count.12m")!.Status);
        Assert.Equal("c", edition.Find($"{Haringey}.social-care-events-count.12m.social_care_kind.missing")!.Status);
    }

    [Fact]
    public void MonthWithFewRecordsOfDomesticAbuseOnly_HidesTheComparableSeries()
    {
        var months = Periods.Months.TakeLast(12).SelectMany((m, i) => new[]
        {
            new FigureCount(new FigureCell("in-scope", Haringey, m.Id), 40, null, null, null),
            new FigureCount(new FigureCell("in-scope-without-da-only", Haringey, m.Id), i == 5 ? 38 : 20, null, null, null),
        });
        var edition = PublicEdition.Of(FigureBuilder.From([.. months], Periods));
        Assert.Equal(12, edition.Hidden.Count);
        Assert.All(edition.Hidden, h => Assert.Equal("in-scope-without-da-only", h.Cell.Measure));
    }

    private static FigureCount Count(string measure, long count) => new(new FigureCell(measure, Haringey, "12m"), count, 1000, null, null);

    private static FigureCount Element(string measure, string element, long count) => new(new FigureCell(measure, Haringey, "12m", "element", element), count, null, null, null);

    private static FigureCount Kind(string kind, long count) => new(new FigureCell("social-care-events", Haringey, "12m", "social_care_kind", kind), count, null, 40, null);

    private Dictionary<FigureCell, long> Counts() =>
        london.Official.All.Where(f => f.Statistic == "count" && f.Numerator is not null).ToDictionary(FigureCell.Of, f => (long)f.Numerator!.Value);
}
