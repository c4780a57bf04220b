using System.Globalization;

namespace SvdPipeline.Sources;

/// <summary>
/// Headers that are months. One that is blank or repeats another, between neighbours two months apart, is read as the month between: publishers have typed
/// <c>May2014</c> where May 2016 belongs.
/// </summary>
internal static class MonthHeaders
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The columns of months, in the file's order.</summary>
    /// <param name="forms">Forms of a month's header, such as <c>MMM yyyy</c>.</param>
    /// <param name="headers">The header.</param>
    public static IEnumerable<UnpivotedColumn> Of(IReadOnlyList<string> forms, IReadOnlyList<string> headers)
    {
        var months = headers.Select(header => Month(header, forms)).ToArray();
        for (var i = 0; i < months.Length; i++)
        {
            var between = Between(months, i);
            if (between is { } month && month != months[i] && (headers[i].Length == 0 || Repeats(months, i)))
            {
                yield return new UnpivotedColumn(i, month, None, Mended: true);
            }
            else if (months[i] is { } plain)
            {
                yield return new UnpivotedColumn(i, plain, None);
            }
        }
    }

    private static DateOnly? Between(DateOnly?[] months, int i) =>
        i > 0 && i + 1 < months.Length && months[i - 1] is { } before && months[i + 1] is { } after && before.AddMonths(2) == after ? before.AddMonths(1) : null;

    private static bool Repeats(DateOnly?[] months, int i) => months[i] is { } month && months.Count(m => m == month) > 1;

    private static DateOnly? Month(string header, IReadOnlyList<string> forms)
    {
        foreach (var form in forms)
        {
            // The framework reads six digits together only with a day after them.
            var (text, exact) = form == "yyyyMM" ? (header + "01", "yyyyMMdd") : (header.Replace("Sept ", "Sep ", StringComparison.Ordinal), form);
            if (DateOnly.TryParseExact(text, exact, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return new DateOnly(date.Year, date.Month, 1);
            }
        }

        return null;
    }
}
