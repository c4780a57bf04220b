namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Indirectly age-standardised ratio: events over those that residents of the same ages would have at the reference's rates; 1 is as many. Limits of
/// the count, exact or Byar's, over the expected events; formulas as in PHEindicatormethods.
/// </summary>
public static class StandardisedRatio
{
    /// <summary>Name of the method for a count, as printed.</summary>
    public static string Method(decimal count) => $"Indirect standardisation, {PoissonLimits.Method(count)}";

    /// <summary>Events expected at the reference's rates.</summary>
    /// <param name="bands">The area's residents, and the reference's events and residents (above zero), by age band.</param>
    public static double Expected(IEnumerable<(decimal Population, decimal ReferenceCount, decimal ReferencePopulation)> bands) =>
        bands.Sum(b => (double)b.Population * (double)b.ReferenceCount / (double)b.ReferencePopulation);

    /// <summary>The ratio and its limits.</summary>
    /// <param name="observed">Events of the area, not negative.</param>
    /// <param name="expected">Events expected, above zero.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing expected, or a negative count.</exception>
    public static (double Value, Interval Limits) Of(decimal observed, double expected, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        return ((double)observed / expected, PoissonLimits.Of(observed, confidence).Times(1 / expected));
    }
}
