using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Measures;

public sealed class TrendsTests
{
    private const string Haringey = "E09000014";

    [Fact]
    public void SixWindows_GiveAnAverageChange()
    {
        var trend = Of("in-scope-without-da-only", 200, 220, 242, 266, 293, 322)!;
        Assert.Equal((6m, 1543m, ""), (trend.Denominator!.Value, trend.Numerator!.Value, trend.Status));
        Assert.Equal(0.1, trend.Value!.Value, 0.001);
        Assert.True(trend.Lower > 0);
    }

    [Fact]
    public void ABreakBetweenTheWindows_LeavesNone()
    {
        var trend = Of("domestic-abuse", 200, 220, 242, 266, 293, 322)!;
        Assert.Equal(("b", null, null), (trend.Status, trend.Value, trend.Numerator));
    }

    [Fact]
    public void AMissingWindow_LeavesNone() => Assert.Null(Of("sexual-violence", 200, 220, 242, 266, 293));

    [Fact]
    public void ASmallWindow_HidesItInThePublicEdition()
    {
        var set = Set("sexual-violence", 40, 30, 4, 30, 40, 50);
        Assert.Equal(("c", null, null), PublicEdition.Of(set).Find($"{Haringey}.sexual-violence-trend.12m") is { } f ? (f.Status, f.Value, f.Numerator) : default);
        Assert.NotNull(PublicEdition.Of(Set("sexual-violence", 40, 30, 14, 30, 40, 50)).Find($"{Haringey}.sexual-violence-trend.12m")!.Value);
    }

    [Fact]
    public void HealthCounts_AreRoundedFirst()
    {
        var open = PublicEdition.Of(Set("ambulance-assault", 101, 112, 123, 134, 146, 158)).Find($"{Haringey}.ambulance-assault-trend.12m")!;
        var rounded = Set("ambulance-assault", 100, 110, 125, 135, 145, 160).Find($"{Haringey}.ambulance-assault-trend.12m")!;
        Assert.Equal((rounded.Value, rounded.Lower, rounded.Numerator), (open.Value, open.Lower, open.Numerator));
    }

    [Fact]
    public void Funnel_StandsByTheLimitsOfTheCount()
    {
        FigureCount[] counts = [Count("in-scope", Haringey, "12m", 300, 100_000), Count("in-scope", "london-32", "12m", 2000, 1_000_000)];
        var funnel = FigureBuilder.From(counts, new StandardPeriods(new DateOnly(2026, 2, 28))).Find($"{Haringey}.in-scope-funnel.12m")!;
        Assert.Equal((2.0, 300m, 200m), (funnel.Value!.Value, funnel.Numerator!.Value, funnel.Denominator!.Value));
    }

    private static Figure? Of(string measure, params long[] oldestFirst) => Set(measure, oldestFirst).Find($"{Haringey}.{measure}-trend.12m");

    private static FigureSet Set(string measure, params long[] oldestFirst) =>
        FigureBuilder.From(oldestFirst.Reverse().Select((count, years) => Count(measure, Haringey, StandardPeriods.Window(years), count, null)), new StandardPeriods(new DateOnly(2026, 2, 28)));

    private static FigureCount Count(string measure, string area, string period, long count, long? population) => new(new FigureCell(measure, area, period), count, population, null, null);
}
