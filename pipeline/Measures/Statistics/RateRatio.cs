namespace SvdPipeline.Measures.Statistics;

/// <summary>Ratio of two independent rates with log-normal limits.</summary>
public static class RateRatio
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Rate ratio, log normal";

    /// <summary>The ratio and its limits; null where either count is zero.</summary>
    /// <param name="count">Events of the area or group.</param>
    /// <param name="population">Its residents, above zero.</param>
    /// <param name="otherCount">Events it is compared with.</param>
    /// <param name="otherPopulation">Residents it is compared with, above zero.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits)? Of(decimal count, decimal population, decimal otherCount, decimal otherPopulation, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(otherPopulation);
        if (count <= 0 || otherCount <= 0)
        {
            return null;
        }

        var (a, b) = ((double)count, (double)otherCount);
        var ratio = a / (double)population / (b / (double)otherPopulation);
        var spread = Math.Exp(Normal.Z(confidence) * Math.Sqrt(1 / a + 1 / b));
        return (ratio, new Interval(ratio / spread, ratio * spread));
    }
}
