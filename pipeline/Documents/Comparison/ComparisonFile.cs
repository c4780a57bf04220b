using System.Globalization;
using CsvHelper;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>A <c>comparison.csv</c> read back: every measure of every borough and of London, of one edition.</summary>
public static class ComparisonFile
{
    /// <summary>Reads the figures. A column that an earlier version of the file did not have reads as empty.</summary>
    /// <exception cref="FormatException">The file is not a comparison.</exception>
    public static FigureSet Read(Stream content)
    {
        using var csv = CsvReader.Create(content, CsvReaderOptions.Default with { HasHeader = false });
        var columns = csv.Read()
            ? Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetString, i => i, StringComparer.Ordinal)
            : throw new FormatException("A comparison without a header.");
        var figures = new List<Figure>(16_384);
        while (csv.Read())
        {
            string Text(string column) => columns.TryGetValue(column, out var i) ? csv.GetString(i) : "";
            decimal? Number(string column) => Text(column) is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
            var id = FigureId.Parse(Text("figure_id")) ?? throw new FormatException("A line of a comparison names no figure.");
            figures.Add(new Figure(
                id.Measure, id.Area, id.Period, id.Breakdown, id.Category, Number("numerator"), Number("denominator"), (double?)Number("value"), (double?)Number("lower_cl"),
                (double?)Number("upper_cl"), id.Statistic, Text("method"), Text("status"), Text("reason"), Text("evidence"), Vintage: Text("vintage")));
        }

        return new FigureSet(figures);
    }
}
