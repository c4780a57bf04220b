namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Areas in groups of nearly equal number by value: quarters, fifths, tenths. Equal values share the group of the first of them. Formula as in
/// PHEindicatormethods.
/// </summary>
public static class Quantiles
{
    /// <summary>The group of each value, 1 for the highest values, in the order of <paramref name="values"/>; null where there is no value, and for all where there are fewer values than groups.</summary>
    /// <param name="values">Values of the areas; null for an area without one.</param>
    /// <param name="groups">Number of groups, such as 5.</param>
    /// <param name="highestFirst">False to make group 1 the lowest values.</param>
    public static IReadOnlyList<int?> Of(IReadOnlyList<double?> values, int groups, bool highestFirst = true)
    {
        var sorted = values.OfType<double>().Select(v => highestFirst ? -v : v).Order().ToArray();
        return [.. values.Select(value => value is { } v && sorted.Length >= groups ? Group(Rank(sorted, highestFirst ? -v : v), sorted.Length, groups) : (int?)null)];
    }

    /// <summary>Best rank of a value, from 1.</summary>
    private static int Rank(double[] sorted, double value) => 1 + Array.FindIndex(sorted, other => other >= value);

    private static int Group(int rank, int count, int groups) => Math.Max(1, (int)Math.Floor(groups + 1 - Math.Ceiling((count + 1.0 - rank) / ((double)count / groups))));
}
