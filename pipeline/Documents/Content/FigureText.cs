using System.Globalization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>How figures are printed: thousands with commas, one decimal for percentages and rates, shorthand in square brackets.</summary>
internal static class FigureText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The value, its shorthand, or both (<c>12.5% [u]</c>). A figure that nothing could give is <c>[x]</c>.</summary>
    public static string Value(Figure? figure)
    {
        if (figure is null)
        {
            return "[x]";
        }

        if (figure.Value is not { } value)
        {
            return $"[{(figure.Status.Length > 0 ? figure.Status : "x")}]";
        }

        return figure.Status == "u" ? Number(value, figure) + " [u]" : Number(value, figure);
    }

    /// <summary>The 95% interval, <c>4.1 to 5.3</c>; the shorthand when there is no value; <c>[z]</c> when none is defined.</summary>
    public static string Interval(Figure? figure)
    {
        if (figure?.Value is null)
        {
            return Value(figure);
        }

        return figure is { Lower: { } lower, Upper: { } upper }
            ? $"{Limit(lower, figure)} to {Limit(upper, figure)}"
            : "[z]";
    }

    /// <summary>A number as its statistic is printed.</summary>
    public static string Number(double value, string statistic) => statistic switch
    {
        "count" => value.ToString("N0", Culture),
        "harm" => Significant(value).ToString("N0", Culture),
        "cost" => "£" + Significant(value).ToString("N0", Culture),
        "rank" or "rank-london" or "funnel" => value.ToString("F0", Culture),
        "share" => Percent(value),
        "change" or "trend" => Signed(value),
        "ratio" or "isr" => value.ToString(value >= 100 ? "N0" : value >= 10 ? "F1" : "F2", Culture),
        "index" => value.ToString("F2", Culture),
        _ => value.ToString("N1", Culture),
    };

    /// <summary>Weights and unit costs are known to three figures at best, so a sum of them is printed to three.</summary>
    private static double Significant(double value)
    {
        if (Math.Abs(value) < 1000)
        {
            return value;
        }

        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }

    /// <summary>What one record weighs or costs, decimals only where it has some.</summary>
    public static string Each(double value, string statistic) => (statistic == "cost" ? "£" : "") + value.ToString("#,0.##", Culture);

    /// <summary>A share, <c>12.5%</c>.</summary>
    public static string Percent(double value) => (value * 100).ToString("N1", Culture) + "%";

    private static string Limit(double value, Figure figure) => figure.Statistic switch
    {
        "count" => value.ToString(figure.Value < 100 ? "N1" : "N0", Culture),
        _ => Number(value, figure),
    };

    /// <summary>A share or a change on a small base has no decimals: they would say more than so few can tell.</summary>
    private static string Number(double value, Figure figure) => (figure.Statistic, figure.Reason) switch
    {
        ("share", Levels.SmallBaseReason) => (value * 100).ToString("N0", Culture) + "%",
        ("change" or "trend", Levels.SmallBaseReason) => Signed(value, "N0"),
        _ => Number(value, figure.Statistic),
    };

    private static string Signed(double value, string format = "N1")
    {
        var text = (Math.Abs(value) * 100).ToString(format, Culture);
        return (text is "0.0" or "0" ? "" : value < 0 ? "−" : "+") + text + "%";
    }
}
