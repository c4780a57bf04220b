using Microsoft.AspNetCore.Mvc;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Which figures are wanted. Each filter takes one value or several with commas between; left out, it takes all.</summary>
/// <param name="Measure">Measure ids.</param>
/// <param name="Statistic">Statistics.</param>
/// <param name="Period">Period ids.</param>
/// <param name="Area">GSS codes or areas of London.</param>
/// <param name="Breakdown">Breakdown ids; <c>none</c> for figures of whole measures.</param>
/// <param name="Category">Category ids.</param>
/// <param name="Format"><c>json</c>, page by page, or <c>csv</c>, all at once.</param>
/// <param name="Size">Figures a page, up to 10,000; 1,000 when left out.</param>
/// <param name="After">Figure id after which the page starts: <c>next</c> of the page before.</param>
public sealed record FigureQuery(
    [FromQuery(Name = "measure")] string? Measure,
    [FromQuery(Name = "statistic")] string? Statistic,
    [FromQuery(Name = "period")] string? Period,
    [FromQuery(Name = "area")] string? Area,
    [FromQuery(Name = "breakdown")] string? Breakdown,
    [FromQuery(Name = "category")] string? Category,
    [FromQuery(Name = "format")] string? Format,
    [FromQuery(Name = "size")] int? Size,
    [FromQuery(Name = "after")] string? After)
{
    private const int MostFigures = 10_000;
    private const int StandardSize = 1000;

    /// <summary>Figures a page.</summary>
    public int PageSize => Math.Clamp(Size ?? StandardSize, 1, MostFigures);

    /// <summary>True when CSV is wanted.</summary>
    /// <exception cref="RefusedException">The format is neither.</exception>
    public bool IsCsv() => Format switch
    {
        null or "json" => false,
        "csv" => true,
        _ => throw new RefusedException(Refusal.Wrong($"format: '{Format}' is neither json nor csv.")),
    };

    /// <summary>The test of the filters.</summary>
    public Func<FigureRow, bool> Test()
    {
        var (measures, statistics, periods, areas, breakdowns, categories) = (Values(Measure), Values(Statistic), Values(Period), Values(Area), Values(Breakdown), Values(Category));
        return row =>
            Holds(measures, row.Measure) && Holds(statistics, row.Statistic) && Holds(periods, row.Period) && Holds(areas, row.Area)
            && Holds(breakdowns, row.Breakdown.Length == 0 ? "none" : row.Breakdown) && Holds(categories, row.Category);
    }

    private static HashSet<string>? Values(string? text) => string.IsNullOrEmpty(text) ? null : text.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);

    private static bool Holds(HashSet<string>? wanted, string value) => wanted is null || wanted.Contains(value);
}
