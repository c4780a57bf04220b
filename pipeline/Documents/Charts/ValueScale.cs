using System.Globalization;

namespace SvdPipeline.Documents.Charts;

/// <summary>A value axis with round ticks.</summary>
/// <param name="Low">Value at the start of the axis.</param>
/// <param name="High">Value at its end.</param>
/// <param name="Step">Distance between ticks.</param>
public sealed record ValueScale(double Low, double High, double Step)
{
    /// <summary>Ticks from low to high.</summary>
    public IReadOnlyList<double> Ticks { get; } =
        [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step))];

    /// <summary>An axis from zero that holds <paramref name="highest"/> in at most <paramref name="ticks"/> steps.</summary>
    public static ValueScale FromZero(double highest, int ticks = 5, bool whole = false) => Between(0, highest, ticks, whole);

    /// <summary>An axis with round ends that holds both values.</summary>
    public static ValueScale Between(double lowest, double highest, int ticks = 5, bool whole = false)
    {
        if (highest <= lowest)
        {
            highest = lowest + 1;
        }

        var step = Round((highest - lowest) / ticks);
        step = whole ? Math.Ceiling(step) : step;

        // The tolerance keeps 0.30000000000000004 from taking another step.
        var low = Math.Floor((lowest / step) + 1e-9) * step;
        var high = Math.Ceiling((highest / step) - 1e-9) * step;
        return new ValueScale(low, high, step);
    }

    /// <summary>An axis with round ends and the smallest round step that gives at most this many classes.</summary>
    public static ValueScale Classes(double lowest, double highest, int most, bool whole)
    {
        highest = highest > lowest ? highest : lowest + 1;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10((highest - lowest) / most)));
        double[] rounds = [1, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20];
        foreach (var step in rounds.Select(r => r * magnitude).Where(s => !whole || s == Math.Floor(s)))
        {
            var scale = new ValueScale(Math.Floor((lowest / step) + 1e-9) * step, Math.Ceiling((highest / step) - 1e-9) * step, step);
            if (scale.Ticks.Count <= most + 1)
            {
                return scale;
            }
        }

        return Between(lowest, highest, 2, whole);
    }

    /// <summary>Position of a value on an axis drawn between two places.</summary>
    public double Place(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));

    /// <summary>A tick as printed.</summary>
    public string Print(double tick)
    {
        var decimals = 0;
        while (decimals < 4 && Math.Abs((Step * Math.Pow(10, decimals)) - Math.Round(Step * Math.Pow(10, decimals))) > 1e-6)
        {
            decimals++;
        }

        return tick.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static double Round(double rough)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var fraction = rough / magnitude;
        return magnitude * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 2.5 ? 2.5 : fraction <= 5 ? 5 : 10);
    }
}
