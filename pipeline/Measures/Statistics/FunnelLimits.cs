namespace SvdPipeline.Measures.Statistics;

/// <summary>
/// Where an area stands among areas that all had the reference's rate: inside the limits within which 95% of them would fall, or beyond those or the
/// 99.8% ones. An area lies on a limit when the limit of its count, exact under ten events and Byar's from ten, is the count expected (Spiegelhalter,
/// 2005, as PHEindicatormethods has it).
/// </summary>
public static class FunnelLimits
{
    /// <summary>Name of the method, as printed.</summary>
    public const string Method = "Funnel limits, 95% and 99.8%";

    /// <summary>Confidence of the inner limits.</summary>
    public const double Inner = 0.95;

    /// <summary>Confidence of the outer limits.</summary>
    public const double Outer = 0.998;

    /// <summary>2 above the outer limit, 1 above the inner one, 0 inside, -1 and -2 below.</summary>
    /// <param name="count">Events of the area, not negative.</param>
    /// <param name="expected">Events expected at the reference's rate.</param>
    public static int Standing(decimal count, double expected) => Side(count, expected, Inner) + Side(count, expected, Outer);

    /// <summary>The counts, not rounded, that lie on the limits; a lower one of null where even no events lie inside.</summary>
    /// <param name="expected">Events expected at the reference's rate, above zero.</param>
    /// <param name="confidence"><see cref="Inner"/> or <see cref="Outer"/>.</param>
    public static Interval Of(double expected, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        var highest = expected + 40 + 40 * Math.Sqrt(expected);
        return new Interval(
            PoissonLimits.Byar(0, confidence).Upper > expected ? null : Solve(count => PoissonLimits.Byar(count, confidence).Upper > expected, highest),
            Solve(count => (PoissonLimits.Byar(count, confidence).Lower ?? 0) > expected, highest));
    }

    private static int Side(decimal count, double expected, double confidence)
    {
        var limits = PoissonLimits.Of(count, confidence);
        return limits.Lower > expected ? 1 : limits.Upper < expected ? -1 : 0;
    }

    /// <summary>The count, from just above none, where <paramref name="beyond"/> turns true.</summary>
    private static double Solve(Func<double, bool> beyond, double high)
    {
        var low = 1e-9;
        for (var i = 0; i < 80; i++)
        {
            var middle = low + (high - low) / 2;
            (low, high) = beyond(middle) ? (low, middle) : (middle, high);
        }

        return low + (high - low) / 2;
    }
}
