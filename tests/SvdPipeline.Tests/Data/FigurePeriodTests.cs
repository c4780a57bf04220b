using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class FigurePeriodTests
{
    private static readonly DateOnly AsOf = new(2024, 2, 1);

    [Theory]
    [InlineData("12m", "2023-03-01", "2024-02-29", "12 months to February 2024")]
    [InlineData("12m-3y", "2020-03-01", "2021-02-28", "12 months to February 2021")]
    [InlineData("5y-mean", "2018-03-01", "2023-02-28", "Mean of the five 12-month periods to February 2023")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2026", "2026-01-01", "2026-12-31", "2026")]
    public void PeriodId_GivesDates(string id, string from, string to, string label)
    {
        var period = FigurePeriod.Of(id, AsOf)!;
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null), label), (period.From, period.To, period.Label));
    }

    [Fact]
    public void UnknownId_IsNull() => Assert.Null(FigurePeriod.Of("always", AsOf));

    [Fact]
    public void Change_RunsFromBaseToNow()
    {
        var period = new FigureLabels(AsOf, new Dictionary<string, string>()).Period("in-scope", "change", "12m-1y")!;
        Assert.Equal(("12 months to February 2024, against 12 months to February 2023", new DateOnly(2022, 3, 1), new DateOnly(2024, 2, 29)), (period.Label, period.From, period.To));
    }

    [Fact]
    public void Residents_AreOfCensusDay() =>
        Assert.Equal(FigurePeriod.Census, new FigureLabels(AsOf, new Dictionary<string, string>()).Period("residents", "count", "12m"));
}
