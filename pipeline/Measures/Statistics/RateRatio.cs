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
        return Ratio(a / (double)population / (b / (double)otherPopulation), 1 / a + 1 / b, confidence);
    }

    /// <summary>Ratio of two independent proportions, whose parts are not rare (Katz); null where either part is zero.</summary>
    /// <param name="part">Part of the area or group.</param>
    /// <param name="whole">Its whole, above zero.</param>
    /// <param name="otherPart">Part it is compared with.</param>
    /// <param name="otherWhole">Whole it is compared with, above zero.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits)? OfShares(decimal part, decimal whole, decimal otherPart, decimal otherWhole, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(otherWhole);
        if (part <= 0 || otherPart <= 0)
        {
            return null;
        }

        var (a, n, b, m) = ((double)part, (double)whole, (double)otherPart, (double)otherWhole);
        return Ratio(a / n / (b / m), 1 / a - 1 / n + 1 / b - 1 / m, confidence);
    }

    private static (double Value, Interval Limits) Ratio(double ratio, double variance, double confidence)
    {
        var spread = Math.Exp(Normal.Z(confidence) * Math.Sqrt(variance));
        return (ratio, new Interval(ratio / spread, ratio * spread));
    }
}
