using SvdPipeline.Documents.Comparison;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Comparison;

public sealed class MeasureComparisonTests
{
    private static readonly MeasureComparison Knife = Of("knife-crime", ComparisonFixture.Full);

    [Fact]
    public void Boroughs_HighestFirst_CityLast()
    {
        Assert.Equal(33, Knife.Boroughs.Count);
        Assert.Equal(Knife.Valued.Select(b => b.Compared!.Value).OrderDescending(), Knife.Valued.Select(b => b.Compared!.Value));
        Assert.Equal(("E09000001", false), (Knife.Boroughs[^1].Area, Knife.Boroughs[^1].Ranked));
    }

    [Fact]
    public void Position_IsToldByTheInterval()
    {
        var london = Knife.London.Compared!.Value!.Value;
        Assert.All(Knife.Valued, b => Assert.Equal(
            b.Compared!.Lower > london ? "higher" : b.Compared.Upper < london ? "lower" : "similar",
            b.Position));
        Assert.Equal(32, Knife.At("higher") + Knife.At("similar") + Knife.At("lower"));
    }

    [Fact]
    public void BoroughWithoutValue_StandsAfterTheOthers_WithItsStatus()
    {
        var suppressed = new FigureSet(ComparisonFixture.Full.All.Select(f => f.Id == "E09000014.knife-crime-rate.12m"
            ? f with { Value = null, Lower = null, Upper = null, Numerator = null, Status = "c" }
            : f));
        var comparison = Of("knife-crime", suppressed);
        Assert.Equal(("E09000014", "c", false), (comparison.Boroughs[31].Area, comparison.Boroughs[31].Position, comparison.Whole));
        Assert.Contains(new ComparisonWords(FigureFixture.AsOf, []).Lead(comparison), s => s.StartsWith("Of the 31 boroughs with a figure, ", StringComparison.Ordinal));
    }

    [Fact]
    public void ValuesAlike_NoneIsHighest()
    {
        var alike = new FigureSet(ComparisonFixture.Full.All.Select(f => f is { Measure: "knife-crime", Statistic: "rate" } ? f with { Value = 0 } : f));
        Assert.Null(Of("knife-crime", alike).Highest);
    }

    [Theory]
    [InlineData("residents", "count", "12m", false)]
    [InlineData("residents-projected", "count", "2026", false)]
    [InlineData("concentration", "share", "12m", false)]
    [InlineData("undetermined", "count", "12m", false)]
    [InlineData("in-scope", "rate", "12m", true)]
    public void Statistic_FollowsTheMeasure(string measure, string statistic, string period, bool judged)
    {
        var comparison = Of(measure, ComparisonFixture.Full);
        Assert.Equal((statistic, period, judged, true), (comparison.Statistic, comparison.Period, comparison.Judged, comparison.HasData));
    }

    [Fact]
    public void NoFigures_NoData() => Assert.False(Of("in-scope", FigureFixture.Empty()).HasData);

    private static MeasureComparison Of(string measure, FigureSet figures) =>
        MeasureComparison.Of(MeasureCatalogue.Measure(measure), figures, FigureFixture.AsOf);
}
