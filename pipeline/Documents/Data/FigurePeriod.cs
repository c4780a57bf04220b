using System.Globalization;

namespace SvdPipeline.Documents.Data;

/// <summary>A period id of a figure as dates and words.</summary>
/// <param name="Label">As printed: "12 months to February 2026".</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record FigurePeriod(string Label, DateOnly From, DateOnly To)
{
    private static readonly DateOnly CensusDay = new(2021, 3, 21);

    /// <summary>The census: residents on one day.</summary>
    public static FigurePeriod Census { get; } = new("Census day, 21 March 2021", CensusDay, CensusDay);

    /// <summary>Reads a period id (<c>12m</c>, <c>12m-3y</c>, <c>5y-mean</c>, <c>2026-02</c>, <c>2026</c>); null when it is none.</summary>
    /// <param name="id">Period id.</param>
    /// <param name="asOf">First day of the as-of month.</param>
    public static FigurePeriod? Of(string id, DateOnly asOf)
    {
        if (id == "5y-mean")
        {
            return new($"Mean of the five 12-month periods to {Month(asOf.AddYears(-1))}", asOf.AddMonths(-71), LastDay(asOf.AddYears(-1)));
        }

        if (id == "12m" || id.StartsWith("12m-", StringComparison.Ordinal))
        {
            var years = id == "12m" ? 0 : int.Parse(id[4..^1], CultureInfo.InvariantCulture);
            var last = asOf.AddYears(-years);
            return new($"12 months to {Month(last)}", last.AddMonths(-11), LastDay(last));
        }

        if (DateOnly.TryParseExact(id, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new(Month(month), month, LastDay(month));
        }

        return id.Length == 4 && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }

    /// <summary>A month as printed: "February 2026".</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static DateOnly LastDay(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
