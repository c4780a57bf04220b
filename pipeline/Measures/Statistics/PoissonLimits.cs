using System.Collections.Concurrent;

namespace SvdPipeline.Measures.Statistics;

/// <summary>Confidence limits of a count, as the public-health field makes them: exact under 10 events, Byar's from 10.</summary>
public static class PoissonLimits
{
    /// <summary>Events from which Byar's method is used.</summary>
    public const int ByarFrom = 10;

    private const int Halvings = 200;

    private static readonly ConcurrentDictionary<(int Count, double Confidence), Interval> Solved = new();

    /// <summary>Name of the method used for a count, as printed.</summary>
    public static string Method(decimal count) => count < ByarFrom ? "Exact" : "Byar's";

    /// <summary>Limits of a count of events by the method for its size.</summary>
    /// <param name="count">Events, not negative.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static Interval Of(decimal count, double confidence = 0.95) =>
        count < ByarFrom ? Solved.GetOrAdd(((int)count, confidence), key => Exact(key.Count, key.Confidence)) : Byar((double)count, confidence);

    /// <summary>Exact limits: the means at which so many events or more, or so few or fewer, have half the remaining probability.</summary>
    public static Interval Exact(int count, double confidence)
    {
        var tail = (1 - confidence) / 2;
        var lower = count == 0 ? 0 : Solve(mean => AtLeast(count, mean) > tail, count);
        var upper = Solve(mean => AtMost(count, mean) < tail, 10.0 * (count + 5));
        return new Interval(lower, upper);
    }

    /// <summary>Byar's approximation; a negative lower limit is null, and the lower limit of 0 events is 0.</summary>
    public static Interval Byar(double count, double confidence)
    {
        var z = Normal.Z(confidence);
        var lower = count == 0 ? 0 : count * Cube(1 - 1 / (9 * count) - z / (3 * Math.Sqrt(count)));
        var next = count + 1;
        var upper = next * Cube(1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next)));
        return new Interval(lower < 0 ? null : lower, upper);
    }

    private static double AtMost(int count, double mean)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        for (var k = 1; k <= count; k++)
        {
            term *= mean / k;
            sum += term;
        }

        return sum;
    }

    private static double AtLeast(int count, double mean)
    {
        var term = Math.Exp(-mean);
        for (var k = 1; k <= count; k++)
        {
            term *= mean / k;
        }

        var sum = 0.0;
        for (var k = count + 1; term > sum * 1e-18; k++)
        {
            sum += term;
            term *= mean / k;
        }

        return sum;
    }

    /// <summary>The point from 0 to <paramref name="high"/> where <paramref name="beyond"/> turns true.</summary>
    private static double Solve(Func<double, bool> beyond, double high)
    {
        var low = 0.0;
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = low + (high - low) / 2;
            (low, high) = beyond(middle) ? (low, middle) : (middle, high);
        }

        return low + (high - low) / 2;
    }

    private static double Cube(double x) => x * x * x;
}
