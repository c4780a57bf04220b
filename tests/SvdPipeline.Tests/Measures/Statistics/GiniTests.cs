using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class GiniTests
{
    [Theory]
    [InlineData(new long[] { 0, 0, 1, 1, 2, 3, 5, 8, 10, 20 }, 10, 0.596)]
    [InlineData(new long[] { 5, 5, 5, 5 }, 4, 0)]
    [InlineData(new long[] { 8 }, 4, 0.75)]
    [InlineData(new long[] { 1, 2, 3 }, 3, 2 / 9.0)]
    [InlineData(new long[] { 2, 1 }, 4, 5 / 12.0 + 1 / 6.0)]
    public void Gini_IsHalfTheMeanDifferenceOverTheMean(long[] counts, int places, double expected) =>
        Assert.Equal(expected, Gini.Of(counts, places)!.Value, 14);

    [Theory]
    [InlineData(new long[] { 1, 1, 1 }, 100, 0)]
    [InlineData(new long[] { 3 }, 100, 2 / 3.0)]
    [InlineData(new long[] { 1, 1, 1, 1, 1 }, 100, 0)]
    [InlineData(new long[] { 5 }, 100, 0.8)]
    [InlineData(new long[] { 2, 1 }, 100, 4 / 9.0)]
    [InlineData(new long[] { 5, 5, 5, 5 }, 4, 0)]
    [InlineData(new long[] { 8 }, 4, 0.75)]
    public void Generalised_StartsFromTheMostEvenSpreadPossible(long[] counts, int places, double expected) =>
        Assert.Equal(expected, Gini.Generalised(counts, places)!.Value, 14);

    [Fact]
    public void Generalised_IsThePublishedFormula()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 200; trial++)
        {
            var counts = Enumerable.Range(0, 40).Select(_ => (long)Math.Max(0, random.Next(0, 12) - 9)).Append(1).ToArray();
            var (places, events) = (counts.Length, counts.Sum());
            var weighted = counts.Order().Select((count, i) => (i + 1.0) * count / events).Sum();
            var published = Math.Max(1.0 / events, 1.0 / places) * (2 * weighted - places - 1) - Math.Max((double)places / events, 1) + 1;
            Assert.Equal(published, Gini.Generalised(counts, places)!.Value, 12);
        }
    }

    [Fact]
    public void EmptyPlacesLeftOut_CountAsPlaces() =>
        Assert.Equal(Gini.Of([3, 0, 0, 1], 4), Gini.Of([1, 3], 4));

    [Fact]
    public void NoEvents_HaveNoIndex() => Assert.Equal((null, null), (Gini.Of([0, 0], 2), Gini.Generalised([], 10)));

    [Fact]
    public void MorePlacesWithEventsThanPlaces_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Gini.Of([1, 1], 1));
}
