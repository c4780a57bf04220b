namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Areas most alike: each characteristic is standardised over all areas (mean 0, standard deviation 1), so that each weighs the same, and the distance of two
/// areas is the square root of the sum of their squared differences.
/// </summary>
public static class NearestNeighbours
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Standardised Euclidean distance";

    /// <summary>Decimals of a distance that decide which is nearer; what is equal so far goes by the order of the areas.</summary>
    private const int Decimals = 9;

    /// <summary>For each area the nearest others, nearest first.</summary>
    /// <param name="areas">Values of each area, the same characteristics in the same order.</param>
    /// <param name="count">How many are wanted.</param>
    public static IReadOnlyList<IReadOnlyList<(int Other, double Distance)>> Of(IReadOnlyList<IReadOnlyList<double>> areas, int count)
    {
        var standard = Standardised(areas);
        return
        [
            .. standard.Select((own, i) => (IReadOnlyList<(int, double)>)
            [
                .. standard.Select((other, j) => (Other: j, Distance: Math.Round(Distance(own, other), Decimals)))
                    .Where(o => o.Other != i)
                    .OrderBy(o => o.Distance).ThenBy(o => o.Other)
                    .Take(count),
            ]),
        ];
    }

    /// <summary>A characteristic that is the same everywhere tells no area from another and is 0.</summary>
    private static double[][] Standardised(IReadOnlyList<IReadOnlyList<double>> areas)
    {
        var standard = areas.Select(a => new double[a.Count]).ToArray();
        for (var c = 0; areas.Count > 0 && c < areas[0].Count; c++)
        {
            var mean = areas.Sum(a => a[c]) / areas.Count;
            var deviation = Math.Sqrt(areas.Sum(a => (a[c] - mean) * (a[c] - mean)) / areas.Count);
            for (var i = 0; i < areas.Count; i++)
            {
                standard[i][c] = deviation > 0 ? (areas[i][c] - mean) / deviation : 0;
            }
        }

        return standard;
    }

    private static double Distance(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }

        return Math.Sqrt(sum);
    }
}
