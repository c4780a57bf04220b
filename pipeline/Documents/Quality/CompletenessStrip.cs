using System.Globalization;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Ingest.Quality;

namespace SvdPipeline.Documents.Quality;

/// <summary>Completeness as a strip of shades: a row a column that is not always filled, a cell a month.</summary>
internal static class CompletenessStrip
{
    private const int MonthsShown = 24;

    /// <summary>Members of the page's model.</summary>
    public static (string Name, object? Value)[] Of(IReadOnlyList<Completeness> completeness)
    {
        string[] months = [.. completeness.Select(c => c.Month).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).TakeLast(MonthsShown)];
        var columns = completeness.Where(c => months.Contains(c.Month)).GroupBy(c => c.Column, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var absent = columns.Where(c => c.All(m => m.Filled == 0)).ToArray();
        var full = columns.Where(c => c.All(m => m.Filled == m.Rows && m.Rows > 0)).ToArray();
        return
        [
            ("by_month", months is [not "", ..]),
            ("full", Names(full)),
            ("absent", Names(absent)),
            ("strip_months", PageModel.List(months, m => m.Length == 0 ? "Newest file" : m)),
            ("strip", PageModel.List(columns.Except(absent).Except(full), c => PageModel.Object(
                ("column", c.Key),
                ("cells", PageModel.List(months, m => Cell(c.FirstOrDefault(x => x.Month == m))))))),
        ];
    }

    private static object Cell(Completeness? cell)
    {
        var share = cell is null || cell.Rows == 0 ? (decimal?)null : 100m * cell.Filled / cell.Rows;
        return PageModel.Object(
            ("kind", share switch { null => "", >= 99 => "h4", >= 90 => "h3", >= 70 => "h2", >= 40 => "h1", _ => "h0" }),
            ("share", share is { } s ? Math.Floor(s).ToString("0", CultureInfo.InvariantCulture) : ""));
    }

    private static string Names(IEnumerable<IGrouping<string, Completeness>> columns) => string.Join(", ", columns.Select(c => c.Key));
}
