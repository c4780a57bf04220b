namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// How unevenly events lie over places: 0 where all places have as many, 1 where one place has all. With fewer events than places the Gini index
/// cannot be near 0, for most places must be empty; the generalised index measures from the most even spread that is possible.
/// Bernasco and Steenbeek (2017), Journal of Quantitative Criminology 33, 451 to 467.
/// </summary>
public static class Gini
{
    /// <summary>The Gini index, from 0 to 1 - 1/places; null where there are no events.</summary>
    /// <param name="counts">Events of each place, not negative, in any order; places without events may be left out.</param>
    /// <param name="places">Number of all places, at least as many as <paramref name="counts"/>.</param>
    public static double? Of(IReadOnlyCollection<long> counts, int places) =>
        Spread(counts, places) is var (events, excess) && events > 0 ? (double)excess / ((double)places * events) : null;

    /// <summary>The generalised Gini index, from 0 to 1: the Gini index where events are at least as many as places; null where there are none.</summary>
    /// <param name="counts">Events of each place, not negative, in any order; places without events may be left out.</param>
    /// <param name="places">Number of all places, at least as many as <paramref name="counts"/>.</param>
    public static double? Generalised(IReadOnlyCollection<long> counts, int places) =>
        Spread(counts, places) is var (events, excess) && events >= places ? Of(counts, places)
        : events > 0 ? (double)(excess - events * (places - events)) / ((double)events * events)
        : null;

    /// <summary>Events, and the sum over places, fewest events first, of events times (twice the place's number less places less 1).</summary>
    private static (long Events, long Excess) Spread(IReadOnlyCollection<long> counts, int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, counts.Count);
        var first = places - counts.Count + 1;
        return (counts.Sum(), counts.Order().Select((count, i) => count * (2L * (first + i) - places - 1)).Sum());
    }
}
