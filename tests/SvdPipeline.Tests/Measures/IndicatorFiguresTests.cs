using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Tests.Measures;

public sealed class IndicatorFiguresTests
{
    [Fact]
    public void PartAndWhole_GiveShareWithWilsonsLimits()
    {
        var figure = Assert.Single(IndicatorFigures.Of([Row("households-deprived", "2021", numerator: 65, denominator: 100)]));
        Assert.Equal((0.65, "Wilson", "share"), (figure.Value, figure.Method, figure.Statistic));
        Assert.Equal((0.5525, 0.7364), (Math.Round(figure.Lower!.Value, 4), Math.Round(figure.Upper!.Value, 4)));
    }

    [Fact]
    public void StandardisedRate_IsPrintedAsPublished()
    {
        var figure = Assert.Single(IndicatorFigures.Of([Row("hospital-admissions-violence", "fy2020-21_fy2022-23", 140, 800_000, 45.5m, 38.1m, 53.9m)]));
        Assert.Equal((45.5, 38.1, 53.9, "As published", "E09000014.hospital-admissions-violence-rate.fy2020-21_fy2022-23"), (figure.Value, figure.Lower, figure.Upper, figure.Method, figure.Id));
    }

    [Fact]
    public void Rate_IsMadeFromItsPartsAndAgreesWithThePublishedOne()
    {
        var figure = Assert.Single(IndicatorFigures.Of([Row("violence-offences", "fy2023-24", 67, 201_979, 0.3317m)]));
        Assert.Equal((0.3317, "Byar's"), (Math.Round(figure.Value!.Value, 4), figure.Method));
    }

    [Fact]
    public void SuppressedValue_KeepsItsMarkAndReason()
    {
        var figure = Assert.Single(IndicatorFigures.Of([Row("neet", "2023", status: "c")]));
        Assert.Equal((null, "c", "Suppressed by the publisher."), (figure.Value, figure.Status, figure.Reason));
    }

    [Fact]
    public void Change_IsGivenBetweenPeriodsThatFollowOneAnother()
    {
        var figures = IndicatorFigures.Of(
            [Row("neet", "2021", denominator: 5000, value: 2.0m), Row("neet", "2023", denominator: 5000, value: 3.0m), Row("neet", "2024", denominator: 5000, value: 4.5m)]).ToArray();
        var change = Assert.Single(figures, f => f.Statistic == "change");
        Assert.Equal(("2023", 0.5), (change.Period, Math.Round(change.Value!.Value, 9)));
        Assert.True(change.Lower > 0);
    }

    [Fact]
    public void PooledYearsThatOverlap_AreNotCompared() => Assert.DoesNotContain(
        IndicatorFigures.Of([Row("violence-offences", "fy2019-20_fy2021-22", 10, 1000), Row("violence-offences", "fy2020-21_fy2022-23", 12, 1000)]), f => f.Statistic == "change");

    [Theory]
    [InlineData("ay2016-17", "2016-09-01", "2017-08-31", "2016/17")]
    [InlineData("fy2011-12", "2011-04-01", "2012-03-31", "2011/12")]
    [InlineData("fy2020-21_fy2022-23", "2020-04-01", "2023-03-31", "2020/21 to 2022/23")]
    [InlineData("2011-12", "2011-12-01", "2011-12-31", "December 2011")]
    [InlineData("2026-q1", "2026-01-01", "2026-03-31", "January to March 2026")]
    [InlineData("2023", "2023-01-01", "2023-12-31", "2023")]
    public void Period_OfItsId(string id, string from, string to, string label)
    {
        var period = PublishedPeriod.Of(id)!;
        Assert.Equal((from, to, label), (period.From.ToString("yyyy-MM-dd"), period.To.ToString("yyyy-MM-dd"), period.Label));
    }

    [Theory]
    [InlineData("2016-17")]
    [InlineData("12m")]
    [InlineData("ay2016")]
    public void Period_OfNoPublication_IsNone(string id) => Assert.Null(PublishedPeriod.Of(id));

    private static IndicatorRow Row(string measure, string period, decimal? numerator = null, decimal? denominator = null, decimal? value = null, decimal? lower = null, decimal? upper = null, string status = "") =>
        new(new FigureCell(measure, "E09000014", period), numerator, denominator, value, lower, upper, status, "", "published");
}
