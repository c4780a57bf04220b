namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// A sum of independent counts, each times a weight. Its limits are recovered from those of the counts (Zou and Donner 2008): the distances of each
/// limit from its count, weighted, add up as squares. One count alone keeps its own limits, no lower limit is below zero, and an offence that was not
/// seen still counts towards the upper one.
/// </summary>
public static class WeightedSum
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Zou and Donner";

    /// <summary>The sum in the unit of the weights, and its limits.</summary>
    /// <param name="parts">Counts, not negative, with their weights.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits) Of(IReadOnlyList<(decimal Count, decimal Weight)> parts, double confidence = 0.95)
    {
        var sum = (double)parts.Sum(p => p.Count * p.Weight);
        var (below, above) = (0.0, 0.0);
        foreach (var (count, weight) in parts)
        {
            var limits = PoissonLimits.Of(count, confidence);
            below += Square((double)weight * ((double)count - (limits.Lower ?? 0)));
            above += Square((double)weight * (limits.Upper!.Value - (double)count));
        }

        return (sum, new Interval(sum - Math.Sqrt(below), sum + Math.Sqrt(above)));
    }

    private static double Square(double x) => x * x;
}
