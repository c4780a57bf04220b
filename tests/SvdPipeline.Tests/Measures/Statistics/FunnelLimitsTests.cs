using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Reference values: test data of PHEindicatormethods.</summary>
public sealed class FunnelLimitsTests
{
    [Fact]
    public void Standing_IsThePublishedOne() =>
        Assert.All(ReferenceRows.Of("funnel-standing.csv"), row =>
            Assert.Equal(row.Number("standing"), FunnelLimits.Standing(row.Number("count"), (double)row.Number("expected"))));

    [Fact]
    public void ExpectedEventsOnALimit_AreThePublishedOnes() =>
        Assert.All(ReferenceRows.Of("funnel-limits.csv"), row =>
        {
            var (inner, outer) = (PoissonLimits.Exact((int)row.Number("count"), FunnelLimits.Inner), PoissonLimits.Exact((int)row.Number("count"), FunnelLimits.Outer));
            Assert.Equal((double)row.Number("expected_95_high"), inner.Lower!.Value, 0.0002);
            Assert.Equal((double)row.Number("expected_95_low"), inner.Upper!.Value, 0.0002);
            Assert.Equal((double)row.Number("expected_998_high"), outer.Lower!.Value, 0.0002);
            Assert.Equal((double)row.Number("expected_998_low"), outer.Upper!.Value, 0.0002);
        });

    [Theory]
    [InlineData(40)]
    [InlineData(900)]
    public void CountsOnTheLimits_AreWhereTheStandingTurns(double expected)
    {
        var (inner, outer) = (FunnelLimits.Of(expected, FunnelLimits.Inner), FunnelLimits.Of(expected, FunnelLimits.Outer));
        int At(double count) => FunnelLimits.Standing((decimal)count, expected);
        Assert.Equal([-2, -1, 0, 0, 1, 2], new[] { outer.Lower!.Value - 0.01, inner.Lower!.Value - 0.01, inner.Lower.Value + 0.01, inner.Upper!.Value - 0.01, inner.Upper.Value + 0.01, outer.Upper!.Value + 0.01 }.Select(At));
    }

    [Fact]
    public void FewExpected_HaveNoLowerLimit() => Assert.Null(FunnelLimits.Of(2, FunnelLimits.Inner).Lower);
}
