using System.Globalization;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>The comparison as data: a tidy CSV of every measure and area, and a workbook.</summary>
internal static class ComparisonData
{
    private const string CsvName = "comparison.csv";

    private static readonly string[] London = ["london-32", "inner-london", "outer-london"];

    public static IEnumerable<OutputFile> Files(ComparisonInputs inputs, IReadOnlyList<MeasureComparison> comparisons, CompletenessMatrix matrix, ComparisonWords words)
    {
        yield return new OutputFile(CsvName, Csv(inputs));
        yield return new OutputFile($"{CsvName}-metadata.json", TableMetadata.Bytes(CsvName, "London's boroughs compared: every measure and area", inputs.Edition, inputs.AsOf, inputs.Banner));
        yield return new OutputFile("comparison.xlsx", Workbook.Bytes(ComparisonSheets.Of(inputs, comparisons, matrix, words)));
    }

    private static byte[] Csv(ComparisonInputs inputs)
    {
        var labels = new FigureLabels(inputs.AsOf, new Dictionary<string, string>());
        var csv = new CsvText();
        csv.Line(TidyColumn.All.Select(column => column.Name));
        var order = MeasureCatalogue.Measures.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i, StringComparer.Ordinal);
        var figures = Areas.Boroughs.All.Select(b => b.Code).Concat(London).Concat(Areas.Boroughs.All.Select(b => SimilarBoroughs.AreaOf(b.Code)))
            .SelectMany(inputs.Figures.Of)
            .Where(f => f.Breakdown.Length == 0 && !(IsMonth(f.Period) && MeasureCatalogue.Measure(f.Measure).Months))
            .OrderBy(f => order[f.Measure]).ThenBy(f => f.Statistic, StringComparer.Ordinal).ThenBy(f => f.Period, StringComparer.Ordinal).ThenBy(f => f.Area, StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            csv.Line(TidyColumn.All.Select(column => column.Cell(figure, labels)));
        }

        return csv.Bytes();
    }

    private static bool IsMonth(string period) => DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
