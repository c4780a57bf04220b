namespace SvdPipeline.Measures.Statistics;

/// <summary>Events per so many residents, with the limits of the count carried through.</summary>
public static class CrudeRate
{
    /// <summary>The rate and its limits.</summary>
    /// <param name="count">Events, not negative.</param>
    /// <param name="population">Residents, above zero.</param>
    /// <param name="per">Base of the rate, such as 1,000.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A population of zero or less, or a negative count.</exception>
    public static (double Value, Interval Limits) Of(decimal count, decimal population, int per, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var limits = PoissonLimits.Of(count, confidence);
        var residents = (double)population;
        return ((double)(count * per) / residents, new Interval(limits.Lower * per / residents, limits.Upper * per / residents));
    }
}
