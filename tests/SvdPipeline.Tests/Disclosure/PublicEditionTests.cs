using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Disclosure;

public sealed class PublicEditionTests
{
    private const string Haringey = "E09000014";
    private static readonly StandardPeriods Periods = new(new DateOnly(2026, 2, 1));

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5.0)]
    public void PoliceCount_IsSuppressedFromOneToFour(long count, double? printed) =>
        Assert.Equal(printed, Public(Count("in-scope", count)).Find($"{Haringey}.in-scope-count.12m")!.Value);

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, null)]
    [InlineData(7, null)]
    [InlineData(8, 10.0)]
    [InlineData(12, 10.0)]
    [InlineData(13, 15.0)]
    [InlineData(100, 100.0)]
    public void HealthCount_IsSuppressedFromOneToSevenAndRounded(long count, double? printed) =>
        Assert.Equal(printed, Public(Count("ambulance-assault", count)).Find($"{Haringey}.ambulance-assault-count.12m")!.Value);

    [Theory]
    [InlineData("subgroup-proxy")]
    [InlineData("knife-crime")]
    [InlineData("residents")]
    public void PublishedCount_IsNotSuppressed(string measure) =>
        Assert.Equal(3, Public(Count(measure, 3)).Find($"{Haringey}.{measure}-count.12m")!.Value);

    [Fact]
    public void SuppressedFigure_KeepsItsPlaceAndNothingElse()
    {
        var edition = Public(new FigureCount(new FigureCell("under-25", Haringey, "12m"), 4, 1000, 300, null));
        foreach (var statistic in new[] { "count", "rate", "share" })
        {
            var figure = edition.Find($"{Haringey}.under-25-{statistic}.12m")!;
            Assert.Equal(("c", ""), (figure.Status, figure.Method));
            Assert.Equal((null, null, null, null, null, null), (figure.Value, figure.Lower, figure.Upper, figure.Numerator, figure.Denominator, figure.PValue));
        }
    }

    [Fact]
    public void RateAndShareOfAHealthCount_AreMadeFromRoundedCounts()
    {
        var edition = Public(
            new FigureCount(new FigureCell("ambulance-assault", Haringey, "12m"), 52, 1000, null, null),
            new FigureCount(new FigureCell("ambulance-assault", Haringey, "12m", "patient_sex", "male"), 33, null, 52, null),
            new FigureCount(new FigureCell("ambulance-assault", Haringey, "12m", "patient_sex", "female"), 19, null, 52, null));
        var rate = edition.Find($"{Haringey}.ambulance-assault-rate.12m")!;
        Assert.Equal((50m, 50.0), (rate.Numerator, rate.Value));
        var share = edition.Find($"{Haringey}.ambulance-assault-share.12m.patient_sex.male")!;
        Assert.Equal((35m, 50m, 0.7), (share.Numerator, share.Denominator, share.Value));
    }

    [Fact]
    public void ChangeMeanAndRank_AreHiddenWithTheirCounts()
    {
        var counts = Periods.Windows.Select(w => new FigureCount(new FigureCell("under-25", Haringey, w.Id), w.Id == "12m-3y" ? 4 : 50, 1000, null, null));
        var edition = Public([.. counts]);
        Assert.Equal("", edition.Find($"{Haringey}.under-25-change.12m-1y")!.Status);
        Assert.All(["change.12m-3y", "change.5y-mean", "mean.5y-mean"], id => Assert.Equal("c", edition.Find($"{Haringey}.under-25-{id}")!.Status));
        Assert.Null(edition.Find($"{Haringey}.under-25-change.12m-3y")!.PValue);
    }

    [Fact]
    public void RanksAroundASuppressedCount_AreHiddenWithIt()
    {
        var edition = Public([.. Boroughs.All.Select(b => new FigureCount(new FigureCell("in-scope", b.Code, "12m"), b.Code == Haringey ? 3 : 900, 10_000, null, null))]);
        Assert.Equal("c", edition.Find($"{Haringey}.in-scope-rank.12m")!.Status);
        Assert.Equal("c", edition.Find("E09000002.in-scope-rank.12m")!.Status);
        Assert.Equal("", edition.Find("E09000002.in-scope-rate.12m")!.Status);
    }

    [Fact]
    public void OneHiddenCategory_TakesTheNextSmallestWithIt()
    {
        var edition = Public(Count("in-scope", 39), Part("under", 0), Part("gbh", 3), Part("abh", 6), Part("rape", 30));
        Assert.Equal(["c", "c", "", ""], new[] { "gbh", "abh", "rape", "under" }.Select(c => edition.Find($"{Haringey}.in-scope-count.12m.element.{c}")!.Status));
        Assert.Equal([("abh", "linked"), ("gbh", "small")], edition.Hidden.Select(h => (h.Cell.Category, h.Rule)));
    }

    [Fact]
    public void TwoHiddenCategories_NeedNoThird()
    {
        var edition = Public(Count("in-scope", 97), Part("gbh", 3), Part("abh", 4), Part("rape", 30), Part("homicide", 60));
        Assert.Equal(["", ""], new[] { "rape", "homicide" }.Select(c => edition.Find($"{Haringey}.in-scope-count.12m.element.{c}")!.Status));
    }

    [Fact]
    public void OneHiddenBoroughOfInnerLondon_TakesAnotherWithIt()
    {
        var inner = Boroughs.All.Where(b => b.InScheme && b.Part == "inner").Select((b, i) =>
            new FigureCount(new FigureCell("in-scope", b.Code, "12m"), b.Code == Haringey ? 2 : 100 + i, 1000, null, null)).ToArray();
        var edition = Public([.. inner, new FigureCount(new FigureCell("in-scope", "inner-london", "12m"), inner.Sum(c => c.Numerator), 14_000, null, null)]);
        Assert.Equal(2, edition.All.Count(f => f is { Statistic: "count", Status: "c" }));
        Assert.Equal("", edition.Find("inner-london.in-scope-count.12m")!.Status);
    }

    [Fact]
    public void BreakdownThatIsMostlySmall_IsHiddenWhole_ZerosToo()
    {
        var edition = Public(Count("in-scope", 37), Part("gbh", 3), Part("abh", 4), Part("rape", 30), Part("homicide", 0));
        Assert.All(["gbh", "abh", "rape", "homicide"], c => Assert.Equal("c", edition.Find($"{Haringey}.in-scope-count.12m.element.{c}")!.Status));
        Assert.Equal(37, edition.Find($"{Haringey}.in-scope-count.12m")!.Value);
    }

    [Fact]
    public void SeriesWithASmallMonth_IsHiddenWhole_SoThatTwoEditionsDoNotGiveItAway()
    {
        var months = Periods.Months.TakeLast(12).Select((m, i) => new FigureCount(new FigureCell("in-scope", Haringey, m.Id), i == 3 ? 1 : 10 + i, null, null, null)).ToArray();
        var edition = Public([.. months, Count("in-scope", months.Sum(m => m.Numerator))]);
        Assert.Equal(12, edition.Hidden.Count);
        Assert.Equal("", edition.Find($"{Haringey}.in-scope-count.12m")!.Status);
    }

    [Fact]
    public void RestOfAMeasureInAnother_IsNotLeftSmall()
    {
        var edition = Public(Count("in-scope", 52), Count("under-25", 50));
        Assert.Contains("c", new[] { "in-scope", "under-25" }.Select(m => edition.Find($"{Haringey}.{m}-count.12m")!.Status));
    }

    [Fact]
    public void SmallAreas_AreNeverPublic()
    {
        var edition = Public(new FigureCount(new FigureCell("in-scope", Haringey, "12m", "lsoa", "E01002000"), 60, null, 900, null));
        Assert.All(edition.All, f => Assert.Equal("c", f.Status));
        Assert.Equal("withheld", Assert.Single(edition.Hidden).Rule);
    }

    [Fact]
    public void ExemptCell_IsPrinted()
    {
        var official = FigureBuilder.From([Part("homicide", 2)], Periods);
        Assert.Equal(2, PublicEdition.Of(official, DisclosureRules.Standard with { Exempt = ["element.homicide"] })
            .Find($"{Haringey}.in-scope-count.12m.element.homicide")!.Value);
    }

    [Fact]
    public void BreakInSeries_StaysABreak()
    {
        var edition = Public(Count("domestic-abuse", 50), new FigureCount(new FigureCell("domestic-abuse", Haringey, "12m-5y"), 50, null, null, null));
        Assert.Equal("b", edition.Find($"{Haringey}.domestic-abuse-change.12m-5y")!.Status);
    }

    private static FigureCount Count(string measure, long count) => new(new FigureCell(measure, Haringey, "12m"), count, null, null, null);

    private static FigureCount Part(string element, long count) => new(new FigureCell("in-scope", Haringey, "12m", "element", element), count, null, 39, null);

    /// <summary>A rape is in scope and in the sexual strand: hidden under one name, it is hidden under the others.</summary>
    [Fact]
    public void SameRecordsUnderTwoNames_AreHiddenTogether()
    {
        FigureCount Element(string measure, string element, long count, long total) =>
            new(new FigureCell(measure, Haringey, "12m", "element", element), count, null, total, null);
        var edition = Public(
            Count("in-scope", 403),
            Element("in-scope", "gbh", 200, 403), Element("in-scope", "personal_robbery", 140, 403), Element("in-scope", "rape", 60, 403), Element("in-scope", "sexual_assault", 3, 403),
            Count("sexual-violence", 63),
            Element("sexual-violence", "rape", 60, 63), Element("sexual-violence", "sexual_assault", 3, 63));
        bool Hidden(string measure, string element) => edition.Find($"{Haringey}.{measure}-count.12m.element.{element}")!.Status == "c";

        Assert.True(Hidden("in-scope", "sexual_assault"));
        Assert.True(Hidden("sexual-violence", "rape") || edition.Find($"{Haringey}.sexual-violence-count.12m")!.Status == "c");
        Assert.All(new[] { "rape", "sexual_assault" }, element => Assert.Equal(Hidden("in-scope", element), Hidden("sexual-violence", element)));
    }

    private static PublicEdition Public(params FigureCount[] counts) => PublicEdition.Of(FigureBuilder.From(counts, Periods));
}
