using System.Globalization;

namespace SvdPipeline.Documents.Data;

/// <summary>Numbers and dates as data files hold them: the same on every machine.</summary>
internal static class Invariant
{
    /// <summary>A double as decimal, to ten places: further digits differ between processors.</summary>
    public static decimal Exact(double value) => Exact(decimal.Round((decimal)value, 10));

    /// <summary>A decimal without trailing zeros.</summary>
    public static decimal Exact(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Text of a number, never with an exponent; empty for null.</summary>
    public static string Text(double? value) => value is { } v ? Exact(v).ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Text of a number; empty for null.</summary>
    public static string Text(decimal? value) => value is { } v ? Exact(v).ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
