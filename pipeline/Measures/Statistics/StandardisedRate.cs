namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Directly age-standardised rate: the rate an area would have with the standard population's ages. Limits by Dobson et al. (1991), which carry Byar's
/// limits of the count over; formulas as in PHEindicatormethods.
/// </summary>
public static class StandardisedRate
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Dobson";

    /// <summary>Events below which no standardised rate is given: the limits do not hold.</summary>
    public const int FewestEvents = 10;

    /// <summary>The rate and its limits; null under <see cref="FewestEvents"/> events.</summary>
    /// <param name="bands">Age bands; residents above zero, weights not negative.</param>
    /// <param name="per">Base of the rate, such as 1,000.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A band without residents.</exception>
    public static (double Value, Interval Limits)? Of(IReadOnlyList<AgeBand> bands, int per, double confidence = 0.95) =>
        Of(bands, Variance(bands), per, confidence);

    /// <summary>The same where a person can have several events: the limits allow for events that come together.</summary>
    /// <param name="frequencies">For each number of events a person had, the age bands with such persons counted; the same bands in each.</param>
    /// <param name="per">Base of the rate, such as 1,000.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits)? OfRepeated(IReadOnlyList<(int Events, IReadOnlyList<AgeBand> Persons)> frequencies, int per, double confidence = 0.95)
    {
        AgeBand[] bands = [.. frequencies[0].Persons.Select((band, i) => band with { Count = frequencies.Sum(f => f.Events * f.Persons[i].Count) })];
        return Of(bands, frequencies.Sum(f => (double)f.Events * f.Events * Variance(f.Persons)), per, confidence);
    }

    private static (double Value, Interval Limits)? Of(IReadOnlyList<AgeBand> bands, double variance, int per, double confidence)
    {
        var count = (double)bands.Sum(b => b.Count);
        if (count < FewestEvents)
        {
            return null;
        }

        var value = bands.Sum(b => (double)b.Count * Weight(b)) / Total(bands) * per;
        var limits = PoissonLimits.Byar(count, confidence);
        var scale = Math.Sqrt(variance / count) * per;
        return (value, new Interval(value + scale * (limits.Lower - count), value + scale * (limits.Upper - count)));
    }

    /// <summary>Variance of the rate per resident.</summary>
    private static double Variance(IReadOnlyList<AgeBand> bands) =>
        bands.Sum(b => (double)b.Count * Weight(b) * Weight(b)) / (Total(bands) * Total(bands));

    private static double Total(IReadOnlyList<AgeBand> bands) => (double)bands.Sum(b => b.Standard);

    private static double Weight(AgeBand band)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(band.Population, nameof(band));
        return (double)band.Standard / (double)band.Population;
    }
}
