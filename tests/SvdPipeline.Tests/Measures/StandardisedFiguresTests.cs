using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Standardised;

namespace SvdPipeline.Tests.Measures;

public sealed class StandardisedFiguresTests
{
    private const string Haringey = "E09000014";

    [Fact]
    public void RateAndRatio_AreKeptToPrintedDecimals()
    {
        var figures = Of(Bands("in-scope", Haringey, 42, 31, 7), Bands("in-scope", "london-32", 900, 1200, 50));
        var rate = figures.Single(f => f.Id == $"{Haringey}.in-scope-dsr.12m");

        // 42/1,000 and 31/2,000 weighted 1 to 3: 22.125.
        Assert.Equal((22.1, 73m, 3000m, ""), (rate.Value!.Value, rate.Numerator!.Value, rate.Denominator!.Value, rate.Status));
        Assert.Equal(Math.Round(rate.Lower!.Value, 1), rate.Lower);
        var ratio = figures.Single(f => f.Id == $"{Haringey}.in-scope-isr.12m");

        // Expected at London's rates: 1,000 x 0.9 + 2,000 x 0.6.
        Assert.Equal((0.03, 2100m), (ratio.Value!.Value, ratio.Denominator!.Value));
        Assert.DoesNotContain(figures, f => f is { Area: "london-32", Statistic: "isr" });
    }

    [Fact]
    public void FewerThanTenRecords_AreNotStandardised()
    {
        var figures = Of(Bands("in-scope", Haringey, 4, 5, 7), Bands("in-scope", "london-32", 900, 1200, 50));
        Assert.All(figures.Where(f => f.Area == Haringey), f => Assert.Equal(("x", null, null), (f.Status, f.Value, f.Numerator)));
        Assert.All(figures.Where(f => f.Area == Haringey), f => Assert.NotEmpty(f.Reason));
    }

    [Fact]
    public void ManyUnknownAges_MarkTheFigure() =>
        Assert.Equal("u", Of(Bands("in-scope", Haringey, 40, 30, 9)).Single(f => f.Statistic == "dsr").Status);

    [Fact]
    public void PublicEdition_HidesThemWithAnAgeOrTheMeasure()
    {
        var figures = Of(Bands("in-scope", Haringey, 40, 30, 0), Bands("in-scope", "london-32", 900, 1200, 50)).Where(f => f.Area == Haringey);
        var whole = Levels.Count(Cell("", ""), 70);
        FigureSet Set(decimal old) => new([.. figures, whole, Levels.Count(Cell("victim_age", "15-19"), 70 - old), Levels.Count(Cell("victim_age", "65+"), old)]);
        Assert.All(PublicEdition.Of(Set(3)).All.Where(f => f.Statistic is "dsr" or "isr"), f => Assert.Equal(("c", null, null, null), (f.Status, f.Value, f.Numerator, f.Lower)));
        Assert.All(PublicEdition.Of(Set(30)).All.Where(f => f.Statistic is "dsr" or "isr"), f => Assert.NotNull(f.Value));
    }

    private static FigureCell Cell(string breakdown, string category) => new("in-scope", Haringey, "12m", breakdown, category);

    private static AgeCount[] Bands(string measure, string area, long young, long old, long unknown) =>
        [new(measure, area, 0, young, 1000, 1), new(measure, area, 5, old, 2000, 3), new(measure, area, null, unknown, 0, 0)];

    private static IReadOnlyList<Figure> Of(params AgeCount[][] areas) =>
        [.. StandardisedFigures.Of(areas.SelectMany(a => a), areas.ToDictionary(a => Cell("", "") with { Area = a[0].Area }, a => new FigureCount(Cell("", "") with { Area = a[0].Area }, a.Sum(b => b.Records), 3000, null, 0)))];
}
