namespace SvdPipeline.Measures.Statistics;

/// <summary>A proportion with Wilson's limits.</summary>
public static class WilsonProportion
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Wilson";

    /// <summary>The proportion, 0 to 1, and its limits.</summary>
    /// <param name="count">Part, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">Whole, above zero.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A total of zero or less, or a part outside it.</exception>
    public static (double Value, Interval Limits) Of(decimal count, decimal total, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        var z = Normal.Z(confidence);
        var (x, n) = ((double)count, (double)total);
        var spread = z * Math.Sqrt(z * z + 4 * x * (1 - x / n));
        var (centre, below) = (2 * x + z * z, 2 * (n + z * z));
        var lower = count == 0 ? 0 : (centre - spread) / below;
        var upper = count == total ? 1 : (centre + spread) / below;
        return (x / n, new Interval(lower, upper));
    }
}
