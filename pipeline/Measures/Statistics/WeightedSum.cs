namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// A sum of independent counts, each times a weight, with the limits that Dobson and others give for such sums: those of the plain sum of counts,
/// stretched by the standard deviation of the weighted sum over that of the plain one.
/// </summary>
public static class WeightedSum
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Dobson";

    /// <summary>The sum in the unit of the weights; without limits where there are no events.</summary>
    /// <param name="parts">Counts, not negative, with their weights.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits) Of(IEnumerable<(decimal Count, decimal Weight)> parts, double confidence = 0.95)
    {
        var (events, sum, variance) = parts.Aggregate((X: 0m, V: 0m, W: 0m), (t, p) => (t.X + p.Count, t.V + p.Count * p.Weight, t.W + p.Count * p.Weight * p.Weight));
        if (events == 0)
        {
            return (0, default);
        }

        var plain = PoissonLimits.Of(events, confidence);
        var stretch = Math.Sqrt((double)(variance / events));
        double? Limit(double? limit) => limit is { } l ? (double)sum + stretch * (l - (double)events) : null;
        return ((double)sum, new Interval(Limit(plain.Lower), Limit(plain.Upper)));
    }
}
