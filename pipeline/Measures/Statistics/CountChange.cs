namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Change of a count between two windows: given their sum, the later count is binomial if nothing changed. Exact test and exact limits.
/// </summary>
public static class CountChange
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Exact conditional binomial";

    /// <summary>The change as a proportion (0.25 is a rise of a quarter), its limits and the two-sided p.</summary>
    /// <param name="later">Events in the later window.</param>
    /// <param name="earlier">Events in the earlier window.</param>
    /// <param name="exposure">Length of the earlier window in lengths of the later: 1 for equal windows, 5 for five years before one.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <returns>A value and limits of null where there were no earlier events; a p of 1 where there were none at all.</returns>
    public static (double? Value, Interval Limits, double PValue) Of(long later, long earlier, int exposure = 1, double confidence = 0.95)
    {
        var n = later + earlier;
        if (n == 0)
        {
            return (null, default, 1);
        }

        var expected = 1.0 / (1 + exposure);
        var tail = Math.Min(Binomial.AtLeast(later, n, expected), Binomial.AtMost(later, n, expected));
        var p = Math.Min(1, 2 * tail);
        if (earlier == 0)
        {
            return (null, default, p);
        }

        var limits = Binomial.ExactLimits(later, n, confidence);
        return ((double)(later * exposure - earlier) / earlier, new Interval(Change(limits.Lower, exposure), Change(limits.Upper, exposure)), p);
    }

    private static double? Change(double? share, int exposure) => share is { } s && s < 1 ? s / (1 - s) * exposure - 1 : null;
}
