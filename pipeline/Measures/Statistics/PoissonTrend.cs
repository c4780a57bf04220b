namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Average change a window over equal windows, by Poisson log-linear regression on time, fitted by maximum likelihood. Counts of crime vary more from
/// year to year than a Poisson count does, so the standard error is widened by the root of Pearson's dispersion where that is above 1
/// (McCullagh and Nelder, 1989, section 6.2).
/// </summary>
public static class PoissonTrend
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Poisson log-linear, dispersion allowed for";

    /// <summary>Windows without which there is no trend.</summary>
    public const int FewestWindows = 3;

    /// <summary>
    /// The change a window as a proportion (0.05 is a rise of a twentieth each time), its limits, and Pearson's dispersion; null where no slope has a
    /// greatest likelihood: no events, or none but in the first or the last window.
    /// </summary>
    /// <param name="counts">Events of successive windows of equal length, oldest first; at least three.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Value, Interval Limits, double Dispersion)? Of(IReadOnlyList<decimal> counts, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Count, FewestWindows);
        var events = (double)counts.Sum();
        if (events == 0 || counts[0] == (decimal)events || counts[^1] == (decimal)events)
        {
            return null;
        }

        var slope = Slope([.. counts.Select(c => (double)c)], events, out var variance);
        var fitted = Shares(slope, counts.Count).Select(share => share * events);
        var dispersion = counts.Zip(fitted, (count, fit) => ((double)count - fit) * ((double)count - fit) / fit).Sum() / (counts.Count - 2);
        var spread = Normal.Z(confidence) * Math.Sqrt(variance * Math.Max(1, dispersion));
        return (Math.Exp(slope) - 1, new Interval(Math.Exp(slope - spread) - 1, Math.Exp(slope + spread) - 1), dispersion);
    }

    /// <summary>
    /// Given their sum, the counts are multinomial with shares in proportion to exp(slope x window): the likelihood is greatest where the mean window
    /// under those shares is the mean window of the events. Newton's method kept in its bracket.
    /// </summary>
    private static double Slope(double[] counts, double events, out double variance)
    {
        var mean = counts.Select((count, window) => count * window).Sum() / events;
        var (low, high) = (-700.0 / counts.Length, 700.0 / counts.Length);
        var slope = 0.0;
        for (var step = 0; ; step++)
        {
            var shares = Shares(slope, counts.Length);
            var centre = shares.Select((share, window) => share * window).Sum();
            var spread = shares.Select((share, window) => share * (window - centre) * (window - centre)).Sum();
            variance = 1 / (events * spread);
            (low, high) = centre < mean ? (slope, high) : (low, slope);
            var next = slope + (mean - centre) / spread;
            next = next > low && next < high ? next : low + (high - low) / 2;
            if (Math.Abs(next - slope) <= 1e-15 || step == 200)
            {
                return slope;
            }

            slope = next;
        }
    }

    private static double[] Shares(double slope, int windows)
    {
        double[] weights = [.. Enumerable.Range(0, windows).Select(window => Math.Exp(slope * (window - (windows - 1) / 2.0)))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
