using System.Globalization;
using System.Text.RegularExpressions;

namespace SvdPipeline.Ingest.Cells;

/// <summary>
/// Periods of published indicators in one form: a year <c>2015</c>, a financial or school year <c>2016-17</c>, pooled years <c>2020-21 to 2022-23</c>,
/// a month <c>2026-02</c>, a span of months <c>2015-10 to 2016-09</c>, a quarter <c>2026-q1</c>.
/// </summary>
internal static partial class PeriodText
{
    private static readonly string[] MonthForms = ["yyyy-MM", "MMM yyyy", "MMMM yyyy", "MMM-yy", "yyyy-MM-dd", "dd/MM/yyyy"];

    /// <summary>The period in its one form, or null when the text is none.</summary>
    public static string? Canonical(string found)
    {
        var text = found.Trim().Replace('\u2013', '-');
        if (Single(text) is { } one)
        {
            return one;
        }

        if (Pooled().Match(text) is { Success: true } pooled && Single(pooled.Groups[1].Value) is { } first && Single(Full(pooled.Groups[2].Value, first)) is { } last && first.Length == last.Length && string.CompareOrdinal(first, last) < 0)
        {
            return $"{first} to {last}";
        }

        return null;
    }

    private static string? Single(string text) =>
        Year().IsMatch(text) ? text
        : TwoYears().Match(text) is { Success: true } two && Follows(two.Groups[1].Value, two.Groups[2].Value) ? $"{two.Groups[1].Value}-{two.Groups[2].Value[^2..]}"
        : ShortYears().Match(text) is { Success: true } brief && Follows("20" + brief.Groups[1].Value, brief.Groups[2].Value) ? $"20{brief.Groups[1].Value}-{brief.Groups[2].Value}"
        : Quarter().Match(text) is { Success: true } quarter ? $"{quarter.Groups[1].Value}-q{quarter.Groups[2].Value}"
        : DateOnly.TryParseExact(text, MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : SixDigits().IsMatch(text) && DateOnly.TryParseExact(text + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : null;

    /// <summary>The second part of <c>2018 - 20</c> or <c>2020/21 - 22/23</c> with the century of the first.</summary>
    private static string Full(string text, string first) =>
        text.Length is 2 or 5 && text.All(c => char.IsAsciiDigit(c) || c is '/' or '-') ? first[..2] + text : text;

    private static bool Follows(string year, string next) =>
        (int.Parse(year, CultureInfo.InvariantCulture) + 1) % 100 == int.Parse(next[^2..], CultureInfo.InvariantCulture)
        && (next.Length == 2 || int.Parse(next, CultureInfo.InvariantCulture) == int.Parse(year, CultureInfo.InvariantCulture) + 1);

    [GeneratedRegex("^(?:19|20)[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex("^(?:fy|FY)? ?((?:19|20)[0-9]{2})[/-]?([0-9]{4}|[0-9]{2})$")]
    private static partial Regex TwoYears();

    [GeneratedRegex("^(?:fy|FY) ?([0-9]{2})[/-]([0-9]{2})$")]
    private static partial Regex ShortYears();

    [GeneratedRegex("^((?:19|20)[0-9]{2})[ -]?[Qq]([1-4])$")]
    private static partial Regex Quarter();

    [GeneratedRegex("^(?:19|20)[0-9]{4}$")]
    private static partial Regex SixDigits();

    [GeneratedRegex("^(.+?)(?: - | to |(?<=[a-z] ?[0-9]{4})-(?=[A-Z]))(.+)$")]
    private static partial Regex Pooled();
}
