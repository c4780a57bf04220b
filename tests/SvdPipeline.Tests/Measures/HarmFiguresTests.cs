using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Harm;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures;

public sealed class HarmFiguresTests
{
    private const string Haringey = "E09000014";

    private static readonly Dictionary<string, int> Elements = new(StringComparer.Ordinal)
    {
        ["homicide"] = 6, ["gbh"] = 120, ["gbh_or_abh"] = 700, ["abh"] = 0, ["rape"] = 80, ["assault_by_penetration"] = 9, ["sexual_assault"] = 60,
        ["penetration_or_sexual_assault"] = 30, ["personal_robbery"] = 500, ["threats_to_kill"] = 40, ["property"] = 20,
    };

    private static readonly FigureSet Figures = Of(Elements);

    [Theory]
    [InlineData("harm", "homicide", 6 * 5475.0)]
    [InlineData("harm", "rape", 80 * 2555.0)]
    [InlineData("cost", "gbh_or_abh", 700 * 14050.0)]
    [InlineData("cost", "sexual_assault", 60 * 6520.0)]
    public void Element_IsCountTimesValue(string statistic, string element, double expected) => Assert.Equal(expected, Element(statistic, element).Value);

    [Fact]
    public void OneOffence_HasTheLimitsOfItsCountTimesTheWeight()
    {
        var figure = Element("harm", "rape");
        var limits = PoissonLimits.Of(80);
        Assert.Equal(limits.Lower!.Value * 2555, figure.Lower!.Value, 6);
        Assert.Equal(limits.Upper!.Value * 2555, figure.Upper!.Value, 6);
    }

    [Fact]
    public void Whole_IsTheSumOverOffencesWithAValueAndSaysOfHowManyRecords()
    {
        var (harm, cost) = (Whole("harm"), Whole("cost"));
        Assert.Equal((6 * 5475 + 80 * 2555 + 500 * 365, 586m), (harm.Value, harm.Numerator));
        Assert.Equal((6 * 3_200_000 + 820 * 14_050 + 80 * 39_360 + 99 * 6_520 + 500 * 11_320, 1505m), (cost.Value, cost.Numerator));
        Assert.Equal(harm.Value!.Value * 1000 / 250_000, Whole("severity").Value!.Value, 8);
    }

    [Fact]
    public void Whole_HasLimitsRecoveredFromThoseOfItsCounts()
    {
        // By hand from the published limits of 6 (exact), 80 and 500 (Byar's): the weighted distances add up as squares.
        var harm = Whole("harm");
        var parts = new[] { (6, 5475.0), (80, 2555.0), (500, 365.0) }.Select(p => (Count: p.Item1, Weight: p.Item2, Limits: PoissonLimits.Of(p.Item1))).ToArray();
        Assert.Equal(419_750 - Math.Sqrt(parts.Sum(p => Math.Pow(p.Weight * (p.Count - p.Limits.Lower!.Value), 2))), harm.Lower!.Value, 4);
        Assert.Equal(419_750 + Math.Sqrt(parts.Sum(p => Math.Pow(p.Weight * (p.Limits.Upper!.Value - p.Count), 2))), harm.Upper!.Value, 4);
    }

    [Fact]
    public void RareHeavyOffence_LeavesNoLimitBelowZero()
    {
        var (value, limits) = WeightedSum.Of([(1, 3_200_000), (10, 11_320)]);
        Assert.Equal(3_313_200, value);
        Assert.InRange(limits.Lower!.Value, 0.0253178 * 3_200_000, value);
        Assert.InRange(limits.Upper!.Value, 5.5716434 * 3_200_000, 6 * 3_200_000);
    }

    [Theory]
    [InlineData("harm", "threats_to_kill")]
    [InlineData("harm", "gbh_or_abh")]
    [InlineData("cost", "property")]
    public void OffenceWithoutAValue_IsNotAvailableAndSaysWhy(string statistic, string element)
    {
        var figure = Element(statistic, element);
        Assert.Equal(("x", (double?)null), (figure.Status, figure.Value));
        Assert.EndsWith(".", figure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void NoRecords_WeighNothingButCouldHaveBeenSome()
    {
        Assert.Equal((0, 0), (Element("cost", "abh").Value, Element("cost", "abh").Lower));
        Assert.Equal(3.68887945411394 * 14_050, Element("cost", "abh").Upper!.Value, 6);
    }

    [Fact]
    public void HiddenOffence_HidesTheSumThatHoldsIt()
    {
        var edition = PublicEdition.Of(Of(new(Elements, StringComparer.Ordinal) { ["homicide"] = 2, ["personal_robbery"] = 504 }));
        string[] ids = ["in-scope-harm.12m.element.homicide", "in-scope-cost.12m.element.homicide", "in-scope-harm.12m", "in-scope-severity.12m", "in-scope-cost.12m"];
        Assert.All(ids, id => Assert.Equal("c", edition.Find($"{Haringey}.{id}")!.Status));
        Assert.Equal("x", edition.Find($"{Haringey}.in-scope-harm.12m.element.threats_to_kill")!.Status);
    }

    [Fact]
    public void EveryTable_SpeaksOfEveryCategoryOnceAndOfNoOther()
    {
        foreach (var table in ValueTable.All)
        {
            Assert.All(table.Values, v => Assert.True(v.Value is null or > 0 && v.Note.Length > 0));
            Assert.Equal(
                new[] { "element", "subgroup" }.SelectMany(b => MeasureCatalogue.Breakdown(b).Categories.Select(c => $"{b}.{c.Id}")),
                table.Values.Select(v => $"{v.Breakdown}.{v.Category}"));
        }
    }

    private static Figure Element(string statistic, string element) => Figures.Find(Haringey, "in-scope", statistic, "12m", "element", element)!;

    private static Figure Whole(string statistic) => Figures.Find(Haringey, "in-scope", statistic, "12m")!;

    private static FigureSet Of(Dictionary<string, int> elements) => FigureBuilder.From(
        [
            new FigureCount(new FigureCell("in-scope", Haringey, "12m", "", ""), elements.Values.Sum(), 250_000, null, 10),
            .. elements.Select(e => new FigureCount(new FigureCell("in-scope", Haringey, "12m", "element", e.Key), e.Value, 250_000, elements.Values.Sum(), null)),
        ],
        new StandardPeriods(new DateOnly(2026, 2, 28)));
}
