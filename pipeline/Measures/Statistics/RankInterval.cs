namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Ranks by rate, highest first, ties sharing the best rank, with a joint interval: Klein, Wright and Wieczorek (2020). An area's rank is
/// bounded by the areas whose intervals lie wholly above or wholly below its own; the intervals are widened (Sidak) so that all ranks hold together.
/// </summary>
public static class RankInterval
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Klein-Wright-Wieczorek, joint 95%";

    /// <summary>Rank with lowest and highest rank, in the order of <paramref name="areas"/>.</summary>
    /// <param name="areas">Counts and populations (above zero) of all areas ranked.</param>
    /// <param name="confidence">Joint confidence, such as 0.95.</param>
    public static IReadOnlyList<(int Rank, int Lower, int Upper)> Of(IReadOnlyList<(decimal Count, decimal Population)> areas, double confidence = 0.95)
    {
        var each = Math.Pow(confidence, 1.0 / Math.Max(1, areas.Count));
        var rates = areas.Select(a => (double)a.Count / (double)a.Population).ToArray();
        var limits = areas.Select(a => CrudeRate.Of(a.Count, a.Population, 1, each).Limits).ToArray();
        var sortedRates = rates.Order().ToArray();
        var sortedLower = limits.Select(l => l.Lower ?? 0).Order().ToArray();
        var sortedUpper = limits.Select(l => l.Upper!.Value).Order().ToArray();
        return
        [
            .. areas.Select((_, i) => (
                1 + Above(sortedRates, rates[i]),
                1 + Above(sortedLower, limits[i].Upper!.Value),
                areas.Count - Below(sortedUpper, limits[i].Lower ?? 0))),
        ];
    }

    private static int Above(double[] sorted, double value) => sorted.Length - FirstIndex(sorted, x => x > value);

    private static int Below(double[] sorted, double value) => FirstIndex(sorted, x => x >= value);

    /// <summary>Index of the first element that <paramref name="reached"/>; all after it do too.</summary>
    private static int FirstIndex(double[] sorted, Func<double, bool> reached)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reached(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
