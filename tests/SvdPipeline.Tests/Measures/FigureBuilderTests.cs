using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Measures;

public sealed class FigureBuilderTests
{
    private const string Haringey = "E09000014";
    private static readonly StandardPeriods Periods = new(new DateOnly(2026, 2, 1));

    [Fact]
    public void WholeMeasure_GivesCountRateAndShare()
    {
        var set = Build(new FigureCount(new FigureCell("under-25", Haringey, "12m"), 222, 3215, 500, 3));
        var rate = set.Find($"{Haringey}.under-25-rate.12m")!;
        Assert.Equal(222, set.Find($"{Haringey}.under-25-count.12m")!.Value);
        Assert.Equal(69.0513219285, rate.Value);
        Assert.Equal((222m, 3215m, "Byar's", "record", ""), (rate.Numerator, rate.Denominator, rate.Method, rate.Evidence, rate.Status));
        Assert.Equal(0.444, set.Find($"{Haringey}.under-25-share.12m")!.Value);
    }

    [Fact]
    public void ZeroIsAFigure_AndARateOfNobodyIsNot()
    {
        var set = Build(new FigureCount(new FigureCell("in-scope", Haringey, "12m", "ward", "E05013585"), 0, 0, 40, null));
        Assert.Equal(0, set.Find($"{Haringey}.in-scope-count.12m.ward.E05013585")!.Value);
        Assert.Null(set.Find($"{Haringey}.in-scope-rate.12m.ward.E05013585"));
    }

    [Theory]
    [InlineData(100, 10, "")]
    [InlineData(100, 11, "u")]
    [InlineData(0, 1, "u")]
    [InlineData(0, 0, "")]
    public void OverATenthUndetermined_IsMarked(long count, long undetermined, string status) =>
        Assert.Equal(status, Build(new FigureCount(new FigureCell("in-scope", Haringey, "12m"), count, 1000, null, undetermined))
            .Find($"{Haringey}.in-scope-count.12m")!.Status);

    [Fact]
    public void PublishedTrap_IsASmallChangeThatTheTestDoesNotSupport()
    {
        var set = Build(Count("knife-injury-victims-1-24", "12m", 37), Count("knife-injury-victims-1-24", "12m-1y", 26));
        var change = set.Find($"{Haringey}.knife-injury-victims-1-24-change.12m-1y")!;
        Assert.Equal(0.20737, change.PValue!.Value, 5);
        Assert.True(change.Lower < 0 && change.Upper > 0);
        Assert.Equal((37m, 26m, ""), (change.Numerator, change.Denominator, change.Status));
    }

    [Theory]
    [InlineData(20, "")]
    [InlineData(19, "u")]
    [InlineData(0, "z")]
    public void SmallBase_MarksTheChange(long before, string status) =>
        Assert.Equal(status, Build(Count("under-25", "12m", 30), Count("under-25", "12m-1y", before)).Find($"{Haringey}.under-25-change.12m-1y")!.Status);

    [Fact]
    public void ChangeAcrossABreak_IsABreak_AndLevelsStillPrint()
    {
        var set = Build(Windows("domestic-abuse", 100));
        Assert.Equal(("", 0.0), (set.Find($"{Haringey}.domestic-abuse-change.12m-1y")!.Status, set.Find($"{Haringey}.domestic-abuse-change.12m-1y")!.Value));
        foreach (var id in new[] { "change.12m-3y", "change.12m-5y", "change.5y-mean", "mean.5y-mean" })
        {
            var figure = set.Find($"{Haringey}.domestic-abuse-{id}")!;
            Assert.Equal(("b", null, null, null), (figure.Status, figure.Value, figure.Numerator, figure.PValue));
            Assert.Contains("CONNECT", figure.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(100, set.Find($"{Haringey}.domestic-abuse-count.12m-5y")!.Value);
    }

    [Theory]
    [InlineData("in-scope", "", "", "b")]
    [InlineData("in-scope", "element", "rape", "")]
    [InlineData("in-scope", "element", "penetration_or_sexual_assault", "")]
    [InlineData("in-scope", "element", "gbh", "b")]
    [InlineData("in-scope", "element", "property", "b")]
    [InlineData("weapon-enabled", "element", "personal_robbery", "b")]
    [InlineData("in-scope-without-da-only", "element", "gbh", "")]
    [InlineData("under-25", "element", "gbh", "")]
    [InlineData("domestic-abuse", "element", "rape", "b")]
    [InlineData("in-scope-without-da-only", "", "", "")]
    [InlineData("under-25", "", "", "")]
    public void Break_TouchesWhatARecordCanEnterByDomesticAbuseOnly(string measure, string breakdown, string category, string status) =>
        Assert.Equal(status, Build(
            new FigureCount(new FigureCell(measure, Haringey, "12m", breakdown, category), 100, null, null, null),
            new FigureCount(new FigureCell(measure, Haringey, "12m-3y", breakdown, category), 90, null, null, null))
            .Find(Haringey, measure, "change", "12m-3y", breakdown, category)!.Status);

    [Fact]
    public void WindowThatBeginsWithTheBreak_IsComparable()
    {
        var cells = new[] { Count("domestic-abuse", "12m", 50), Count("domestic-abuse", "12m-1y", 50) };
        Assert.Equal("", FigureBuilder.From(cells, new StandardPeriods(new DateOnly(2026, 2, 28))).Find($"{Haringey}.domestic-abuse-change.12m-1y")!.Status);
        Assert.Equal("b", FigureBuilder.From(cells, new StandardPeriods(new DateOnly(2026, 1, 1))).Find($"{Haringey}.domestic-abuse-change.12m-1y")!.Status);
        Assert.Equal("", FigureBuilder.From(cells, new StandardPeriods(new DateOnly(2024, 2, 1))).Find($"{Haringey}.domestic-abuse-change.12m-1y")!.Status);
    }

    [Fact]
    public void FiveYears_GiveTheirMeanAndTheChangeFromIt()
    {
        var set = Build(Windows("under-25", 100));
        Assert.Equal(100, set.Find($"{Haringey}.under-25-mean.5y-mean")!.Value);
        Assert.Equal(0, set.Find($"{Haringey}.under-25-change.5y-mean")!.Value);
    }

    [Fact]
    public void MissingYear_GivesNoMean() =>
        Assert.Null(Build([.. Windows("under-25", 100).Where(c => c.Cell.Period != "12m-4y")]).Find($"{Haringey}.under-25-mean.5y-mean"));

    [Fact]
    public void AllThirtyTwo_AreRanked_AndTheCityIsNot()
    {
        var set = Build([.. Boroughs.All.Select((b, i) => new FigureCount(new FigureCell("in-scope", b.Code, "12m"), 1000 * i, 100_000, null, null))]);
        Assert.Equal((32.0, 32m), (set.Find("E09000002.in-scope-rank.12m")!.Value, set.Find("E09000002.in-scope-rank.12m")!.Denominator));
        Assert.Equal(1, set.Find("E09000033.in-scope-rank.12m")!.Value);
        Assert.Null(set.Find("E09000001.in-scope-rank.12m"));
    }

    [Fact]
    public void ThirtyOne_AreNotRanked() =>
        Assert.DoesNotContain(Build([.. Boroughs.All.Skip(2).Select(b => new FigureCount(new FigureCell("in-scope", b.Code, "12m"), 10, 1000, null, null))]).All, f => f.Statistic == "rank");

    [Fact]
    public void Wards_AreRankedInTheirBoroughAndInLondon()
    {
        var set = Build([.. Boroughs.All.SelectMany((b, i) => new[] { 1, 2 }.Select(w =>
            new FigureCount(new FigureCell("in-scope", b.Code, "12m", "ward", $"{b.Code}w{w}"), 100 * i + w, 10_000, null, null)))]);
        Assert.Equal(1, set.Find("E09000014.in-scope-rank.12m.ward.E09000014w2")!.Value);
        Assert.Equal(2 * 19 + 1, set.Find("E09000014.in-scope-rank-london.12m.ward.E09000014w2")!.Value);
        Assert.Null(set.Find("E09000001.in-scope-rank-london.12m.ward.E09000001w1"));
    }

    [Fact]
    public void Concentration_IsAShareWithoutLimits_AndGiniAnIndex()
    {
        var set = Build(
            new FigureCount(new FigureCell("concentration", Haringey, "12m"), 20, null, 50, null),
            new FigureCount(new FigureCell("concentration-gini", Haringey, "12m"), 298, null, 500, null));
        Assert.Equal((0.4, null), (set.Find($"{Haringey}.concentration-share.12m")!.Value, set.Find($"{Haringey}.concentration-share.12m")!.Lower));
        Assert.Equal(0.596, set.Find($"{Haringey}.concentration-gini-index.12m")!.Value);
    }

    [Fact]
    public void RatioToLondon_HasLimits()
    {
        var set = Build(
            new FigureCount(new FigureCell("in-scope", Haringey, "12m"), 120, 90_000, null, null),
            new FigureCount(new FigureCell("in-scope", "london-32", "12m"), 95, 90_500, null, null));
        Assert.Equal(1.27017543860, set.Find($"{Haringey}.in-scope-ratio.12m")!.Value);
    }

    private static FigureCount Count(string measure, string period, long count) => new(new FigureCell(measure, Haringey, period), count, null, null, null);

    private static FigureCount[] Windows(string measure, long count) => [.. Periods.Windows.Select(w => Count(measure, w.Id, count))];

    private static FigureSet Build(params FigureCount[] counts) => FigureBuilder.From(counts, Periods);
}
