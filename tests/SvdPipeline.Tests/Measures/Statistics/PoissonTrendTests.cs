using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class PoissonTrendTests
{
    private static readonly decimal[] Uneven = [3120, 3390, 3010, 3610, 3480, 3905];

    [Fact]
    public void CountsThatGrowByAFactor_GiveThatFactor()
    {
        var trend = PoissonTrend.Of([64, 96, 144, 216, 324, 486])!.Value;
        Assert.Equal(0.5, trend.Value, 13);
        Assert.Equal(0, trend.Dispersion, 12);
    }

    /// <summary>With x and y events in the outer of three windows and none between: exp(slope) is a root of one quadratic equation.</summary>
    [Theory]
    [InlineData(10, 0, 40)]
    [InlineData(12, 7, 30)]
    [InlineData(30, 20, 10)]
    public void ThreeWindows_SolveTheirQuadratic(int first, int middle, int last)
    {
        var mean = (middle + 2.0 * last) / (first + middle + last);
        var factor = (mean - 1 + Math.Sqrt((1 - mean) * (1 - mean) + 4 * (2 - mean) * mean)) / (2 * (2 - mean));
        Assert.Equal(factor - 1, PoissonTrend.Of([first, middle, last])!.Value.Value, 12);
    }

    [Fact]
    public void Fit_SolvesBothScoreEquations()
    {
        var slope = Math.Log(1 + PoissonTrend.Of(Uneven)!.Value.Value);
        var level = (double)Uneven.Sum() / Enumerable.Range(0, 6).Sum(t => Math.Exp(slope * t));
        double[] left = [.. Uneven.Select((count, t) => (double)count - level * Math.Exp(slope * t))];
        Assert.Equal(0, left.Sum(), 8);
        Assert.Equal(0, left.Select((residual, t) => residual * t).Sum(), 7);
    }

    [Fact]
    public void Limits_AreTheCurvatureOfTheLikelihood_WidenedByTheDispersion()
    {
        var trend = PoissonTrend.Of(Uneven)!.Value;
        var slope = Math.Log(1 + trend.Value);
        const double h = 1e-4;
        var curvature = -(Profile(slope + h) - 2 * Profile(slope) + Profile(slope - h)) / (h * h);
        var spread = Normal.Z(0.95) * Math.Sqrt(trend.Dispersion / curvature);
        Assert.True(trend.Dispersion > 1);
        Assert.Equal(Math.Exp(slope - spread) - 1, trend.Limits.Lower!.Value, 6);
        Assert.Equal(Math.Exp(slope + spread) - 1, trend.Limits.Upper!.Value, 6);
        Assert.All([-0.01, 0.01], step => Assert.True(Profile(slope + step) < Profile(slope)));
    }

    /// <summary>The other way to the same fit: weighted least squares on slope and level, again and again.</summary>
    [Fact]
    public void ReweightedLeastSquares_GiveTheSameSlope()
    {
        var (level, slope) = (Math.Log(3000), 0.0);
        for (var step = 0; step < 50; step++)
        {
            double[] fit = [.. Enumerable.Range(0, 6).Select(t => Math.Exp(level + slope * t))];
            double[] work = [.. fit.Select((f, t) => level + slope * t + ((double)Uneven[t] - f) / f)];
            var (w, wt, wtt) = (fit.Sum(), fit.Select((f, t) => f * t).Sum(), fit.Select((f, t) => f * t * t).Sum());
            var (wz, wtz) = (fit.Zip(work, (f, z) => f * z).Sum(), fit.Select((f, t) => f * t * work[t]).Sum());
            slope = (w * wtz - wt * wz) / (w * wtt - wt * wt);
            level = (wz - slope * wt) / w;
        }

        Assert.Equal(Math.Exp(slope) - 1, PoissonTrend.Of(Uneven)!.Value.Value, 12);
    }

    [Fact]
    public void OrderTurnedRound_TurnsTheFactorOver()
    {
        var (there, back) = (PoissonTrend.Of(Uneven)!.Value, PoissonTrend.Of([.. Uneven.Reverse()])!.Value);
        Assert.Equal(1, (1 + there.Value) * (1 + back.Value), 12);
        Assert.Equal(1, (1 + there.Limits.Lower!.Value) * (1 + back.Limits.Upper!.Value), 12);
    }

    [Fact]
    public void CountsLessScatteredThanPoisson_KeepThePoissonLimits()
    {
        var trend = PoissonTrend.Of([100, 100, 100])!.Value;
        Assert.Equal(0, trend.Value, 14);
        Assert.Equal(Math.Exp(Normal.Z(0.95) / Math.Sqrt(200)) - 1, trend.Limits.Upper!.Value, 12);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(0, 0, 5)]
    public void EventsAtOneEndOnly_HaveNoTrend(int first, int middle, int last) => Assert.Null(PoissonTrend.Of([first, middle, last]));

    [Fact]
    public void TwoWindows_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PoissonTrend.Of([1, 2]));

    private static double Profile(double slope)
    {
        var sum = Enumerable.Range(0, 6).Sum(t => Math.Exp(slope * t));
        return Uneven.Select((count, t) => (double)count * (slope * t - Math.Log(sum))).Sum();
    }
}
