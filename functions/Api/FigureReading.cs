using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;

namespace SvdPipeline.Functions.Api;

/// <summary>Reads figures row by row as they lie in the documents: a borough's <c>figures.json</c>, one figure a line, and the comparison's table.</summary>
internal static class FigureReading
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The words of a file of figures, up to its first figure.</summary>
    public static async Task<FigureHead> Head(StreamReader file, CancellationToken cancel)
    {
        var text = new System.Text.StringBuilder();
        while (await file.ReadLineAsync(cancel) is { } line && !line.StartsWith("\"figures\":[", StringComparison.Ordinal))
        {
            text.Append(line);
        }

        return JsonSerializer.Deserialize<FigureHead>(text.ToString().TrimEnd(',') + "}", Json)!;
    }

    /// <summary>The figures that follow.</summary>
    public static async IAsyncEnumerable<FigureRow> Rows(StreamReader file, FigureHead head, [EnumeratorCancellation] CancellationToken cancel)
    {
        var measures = head.Measures.ToDictionary(m => m.Id, m => m.Label, StringComparer.Ordinal);
        var areas = head.Areas.ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        var periods = head.Periods.ToDictionary(p => p.Id, p => p.Label, StringComparer.Ordinal);
        var categories = head.Breakdowns.SelectMany(b => b.Categories.Select(c => (Key: (b.Id, c.Id), c.Label))).ToDictionary(c => c.Key, c => c.Label);
        while (await file.ReadLineAsync(cancel) is { } line && line.StartsWith('{'))
        {
            var f = JsonSerializer.Deserialize<Line>(line.TrimEnd(','), Json)!;
            yield return new FigureRow(
                f.Id, f.Measure, measures[f.Measure], f.Area, areas[f.Area], f.Period, periods[f.Period], f.Breakdown ?? "", f.Category ?? "",
                f.Breakdown is { Length: > 0 } breakdown ? categories[(breakdown, f.Category!)] : "",
                f.Statistic, f.Value, f.Lower, f.Upper, f.Numerator, f.Denominator, f.Status, f.Reason ?? "", f.Method, f.Evidence);
        }
    }

    /// <summary>The figures of the comparison's table.</summary>
    public static async IAsyncEnumerable<FigureRow> Compared(Stream table, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Read whole: the reader of tables does not wait for a slow store.
        using var text = new StreamReader(table);
        using var csv = CsvReader.FromText(await text.ReadToEndAsync(cancel), CsvReaderOptions.Default with { HasHeader = false });
        csv.Read();
        var columns = Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetString, i => i, StringComparer.Ordinal);
        string Cell(string name) => csv.GetString(columns[name]);
        decimal? Number(string name) => Cell(name) is { Length: > 0 } number ? decimal.Parse(number, CultureInfo.InvariantCulture) : null;
        while (csv.Read())
        {
            var id = Cell("figure_id");
            yield return new FigureRow(
                id, Cell("measure"), Cell("measure_label"), Cell("area"), Cell("area_name"), id.Split('.')[2], Cell("period"), Cell("breakdown"), Cell("category"), Cell("category_label"),
                Cell("statistic"), Number("value"), Number("lower_cl"), Number("upper_cl"), Number("numerator"), Number("denominator"), Cell("status"), Cell("reason"), Cell("method"), Cell("evidence"));
        }
    }

    private sealed record Line(
        string Id,
        string Measure,
        string Area,
        string Period,
        string? Breakdown,
        string? Category,
        decimal? Numerator,
        decimal? Denominator,
        decimal? Value,
        [property: System.Text.Json.Serialization.JsonPropertyName("lower_cl")] decimal? Lower,
        [property: System.Text.Json.Serialization.JsonPropertyName("upper_cl")] decimal? Upper,
        string Statistic,
        string Method,
        string Status,
        string? Reason,
        string Evidence);
}
