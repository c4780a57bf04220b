namespace SvdPipeline.Measures.Statistics;

/// <summary>The binomial distribution: probabilities to about 14 figures, for any number of trials. Loader (2000), saddle-point form.</summary>
public static class Binomial
{
    /// <summary>Error of Stirling's formula for ln n!, n = 0 to 15.</summary>
    private static readonly double[] SmallErrors =
    [
        0, 0.0810614667953272582197, 0.0413406959554092940938, 0.0276779256849983391488, 0.0207906721037650931115,
        0.0166446911898211921632, 0.0138761288230707479987, 0.0118967099458917700951, 0.0104112652619720964975,
        0.0092554621827127329177, 0.0083305634333628712565, 0.0075736754879518407950, 0.0069428401072095298657,
        0.0064089941880042070684, 0.0059513701127588477356, 0.0055547335519628013710,
    ];

    /// <summary>Probability of exactly <paramref name="k"/> successes in <paramref name="n"/> trials.</summary>
    public static double Probability(long k, long n, double p)
    {
        if (k < 0 || k > n)
        {
            return 0;
        }

        if (k == 0 || k == n)
        {
            return Math.Exp(n * (k == 0 ? LogOfComplement(p) : Math.Log(p)));
        }

        var exponent = StirlingError(n) - StirlingError(k) - StirlingError(n - k) - Deviance(k, n * p) - Deviance(n - k, n * (1 - p));
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * k * (n - k)));
    }

    /// <summary>Probability of <paramref name="k"/> or more successes.</summary>
    public static double AtLeast(long k, long n, double p) => k <= 0 ? 1 : k > n * p ? UpperTail(k, n, p) : 1 - UpperTail(n - k + 1, n, 1 - p);

    /// <summary>Probability of <paramref name="k"/> or fewer successes.</summary>
    public static double AtMost(long k, long n, double p) => AtLeast(n - k, n, 1 - p);

    /// <summary>Clopper and Pearson's exact limits of the probability of success.</summary>
    /// <param name="k">Successes.</param>
    /// <param name="n">Trials, above zero.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static Interval ExactLimits(long k, long n, double confidence = 0.95)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(k == 0 ? 0 : Lower(k, n, tail), k == n ? 1 : 1 - Lower(n - k, n, tail));
    }

    /// <summary>The p at which <paramref name="k"/> or more successes have probability <paramref name="tail"/>: Newton's method kept in its bracket.</summary>
    private static double Lower(long k, long n, double tail)
    {
        var (low, high) = (0.0, (double)k / n);
        var p = Math.Max(high - 2 * Math.Sqrt(high * (1 - high + 1.0 / n) / n), high / 20);
        for (var i = 0; i < 100; i++)
        {
            var excess = AtLeast(k, n, p) - tail;
            (low, high) = excess > 0 ? (low, p) : (p, high);
            var slope = Probability(k, n, p) * k / p;
            var next = p - excess / slope;
            next = next > low && next < high ? next : low + (high - low) / 2;
            if (Math.Abs(next - p) <= 1e-15 * p)
            {
                return next;
            }

            p = next;
        }

        return p;
    }

    /// <summary>Sum from <paramref name="k"/> upwards, where the terms fall.</summary>
    private static double UpperTail(long k, long n, double p)
    {
        var term = Probability(k, n, p);
        var odds = p / (1 - p);
        var sum = 0.0;
        for (var i = k; term > sum * 1e-18 && term > 0; i++)
        {
            sum += term;
            term *= (n - i) / (i + 1.0) * odds;
        }

        return sum;
    }

    private static double StirlingError(long n)
    {
        if (n < SmallErrors.Length)
        {
            return SmallErrors[n];
        }

        double square = (double)n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n;
    }

    /// <summary>x ln(x / mean) + mean - x, without loss where x is near the mean.</summary>
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
        {
            return x * Math.Log(x / mean) + mean - x;
        }

        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    private static double LogOfComplement(double p) => p < 1e-5 ? -p - p * p / 2 - p * p * p / 3 : Math.Log(1 - p);
}
