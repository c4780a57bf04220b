using System.Numerics;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class ChangeTests
{
    [Theory]
    [InlineData(232, 192, "0.0580960308600078")]
    [InlineData(192, 232, "0.0580960308600078")]
    [InlineData(37, 26, "0.207367899856855")]
    public void EqualWindows_GiveThePublishedP(int later, int earlier, string p)
    {
        var change = CountChange.Of(later, earlier);
        Assert.Equal((double)(later - earlier) / earlier, change.Value);
        PrintedValue.Equal(p, change.PValue);
    }

    [Fact]
    public void LimitsExcludeNoChange_OnlyWhenTheTestDoes()
    {
        for (var later = 0; later <= 40; later++)
        {
            for (var earlier = 1; earlier <= 40; earlier++)
            {
                var change = CountChange.Of(later, earlier);
                Assert.Equal(change.PValue < 0.05, change.Limits.Lower > 0 || change.Limits.Upper < 0);
            }
        }
    }

    [Fact]
    public void ChangeFromNothing_HasNoPercentage()
    {
        var change = CountChange.Of(6, 0);
        Assert.Null(change.Value);
        Assert.Equal(2 / 64.0, change.PValue, 15);
        Assert.Equal((null, 1.0), (CountChange.Of(0, 0).Value, CountChange.Of(0, 0).PValue));
    }

    [Fact]
    public void FiveYearsBefore_AreComparedAtAFifth()
    {
        var change = CountChange.Of(100, 500, exposure: 5);
        Assert.Equal(0, change.Value);
        Assert.True(change.PValue > 0.9);
        Assert.True(change.Limits is { Lower: < 0, Upper: > 0 });
    }

    [Fact]
    public void ManyEvents_AreTestedWithoutLossOrOverflow()
    {
        var change = CountChange.Of(60_000, 59_000);
        PrintedValue.Equal("0.003779869634777", change.PValue);
        Assert.True(change.Limits.Lower > 0);
    }

    [Theory]
    [InlineData(40, 12)]
    [InlineData(300, 160)]
    [InlineData(900, 431)]
    public void BinomialTail_IsTheExactSum(int n, int k)
    {
        var (sum, ways) = (BigInteger.Zero, BigInteger.One);
        for (var i = 0; i <= n; i++)
        {
            sum += i >= k ? ways : 0;
            ways = ways * (n - i) / (i + 1);
        }

        var exact = Math.Exp(BigInteger.Log(sum) - n * Math.Log(2));
        Assert.Equal(exact, Binomial.AtLeast(k, n, 0.5), 12);
        Assert.Equal(1, Binomial.AtLeast(k, n, 0.5) + Binomial.AtMost(k - 1, n, 0.5), 14);
    }

    [Fact]
    public void RateRatio_GivesThePublishedValueAndLimits()
    {
        var ratio = RateRatio.Of(120, 90_000, 95, 90_500)!.Value;
        PrintedValue.Equal("1.27017543859649", ratio.Value);
        PrintedValue.Equal("0.970438080221532", ratio.Limits.Lower);
        PrintedValue.Equal("1.66249210299486", ratio.Limits.Upper);
    }

    [Fact]
    public void RateRatioOfNothing_IsNotDefined() => Assert.Null(RateRatio.Of(0, 100, 5, 100));
}
