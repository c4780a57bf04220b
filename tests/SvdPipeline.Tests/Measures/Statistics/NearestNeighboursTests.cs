using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class NearestNeighboursTests
{
    /// <summary>By hand: means 2.5 and 25, deviations √1.25 and √125, so each step of 1 and of 10 is 0.8944 standard deviations.</summary>
    [Fact]
    public void Distance_WeighsEachCharacteristicAlike()
    {
        var nearest = NearestNeighbours.Of([[1, 10], [2, 20], [3, 30], [4, 40]], 2);

        Assert.Equal([1, 2], nearest[0].Select(n => n.Other));
        Assert.Equal(Math.Sqrt(2 / 1.25), nearest[0][0].Distance, 8);
        Assert.Equal(2 * Math.Sqrt(2 / 1.25), nearest[0][1].Distance, 8);
    }

    [Fact]
    public void Ties_GoByTheOrderOfTheAreas() => Assert.Equal([0, 2], NearestNeighbours.Of([[1], [2], [3]], 2)[1].Select(n => n.Other));

    [Fact]
    public void ACharacteristicThatIsTheSameEverywhere_CountsForNothing()
    {
        var nearest = NearestNeighbours.Of([[1, 7], [2, 7], [9, 7]], 1);

        Assert.Equal([1, 0, 1], nearest.Select(n => n[0].Other));
        Assert.All(nearest, n => Assert.True(double.IsFinite(n[0].Distance)));
    }

    [Fact]
    public void Scale_DoesNotMatter()
    {
        double[][] areas = [[210_000, 0.31, 0.10], [330_000, 0.28, 0.12], [260_000, 0.35, 0.08], [150_000, 0.22, 0.17]];
        var inThousands = areas.Select(a => new[] { a[0] / 1000, a[1] * 100, a[2] }).ToArray();

        Assert.Equal(
            NearestNeighbours.Of(areas, 3).SelectMany(n => n),
            NearestNeighbours.Of(inThousands, 3).SelectMany(n => n));
    }
}
