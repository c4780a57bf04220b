using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class RankIntervalTests
{
    [Fact]
    public void AreasFarApart_HaveTheirRankAlone() =>
        Assert.Equal([(2, 2, 2), (1, 1, 1), (3, 3, 3)], RankInterval.Of([(500, 1000), (5000, 1000), (20, 1000)]));

    [Fact]
    public void AreasThatOverlap_ShareTheirRanks() =>
        Assert.Equal([(1, 1, 2), (2, 1, 2), (3, 3, 3)], RankInterval.Of([(1010, 1000), (1000, 1000), (20, 1000)]));

    [Fact]
    public void EqualRates_ShareTheBestRank() =>
        Assert.Equal([1, 1, 3], RankInterval.Of([(10, 1000), (20, 2000), (1, 1000)]).Select(r => r.Rank));

    [Fact]
    public void MoreAreas_WidenTheInterval()
    {
        var few = RankInterval.Of([(100, 1000), (140, 1000)]);
        var many = RankInterval.Of([(100, 1000), (140, 1000), .. Enumerable.Repeat((120m, 1000m), 600)]);
        Assert.Equal((1, 1, 2), many[1] is (1, _, _) ? (1, 1, 2) : default);
        Assert.True(many[1].Upper - many[1].Lower > few[1].Upper - few[1].Lower);
    }

    [Fact]
    public void NoAreas_HaveNoRanks() => Assert.Empty(RankInterval.Of([]));
}
