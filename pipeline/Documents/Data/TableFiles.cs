using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>
/// One CSV for every table of a borough's documents, and their CSVW description. A table of figures gives tidy rows, one a figure;
/// a table of words gives its cells.
/// </summary>
public static class TableFiles
{
    /// <summary>The files, below <c>tables/</c>.</summary>
    public static IEnumerable<OutputFile> Of(BoroughDataInputs inputs, IReadOnlyList<DocumentTable> tables) =>
        [
            .. tables.Select(table => new OutputFile($"tables/{table.Name}.csv", Csv(inputs, table))),
            new OutputFile("tables/csv-metadata.json", TableMetadata.Bytes(inputs, tables)),
        ];

    private static byte[] Csv(BoroughDataInputs inputs, DocumentTable table)
    {
        var csv = new CsvText();
        if (table.FigureIds.Count == 0)
        {
            csv.Line(table.Columns);
            foreach (var row in table.Rows)
            {
                csv.Line(row.Select(cell => cell.Text));
            }

            return csv.Bytes();
        }

        csv.Line(TidyColumn.All.Select(column => column.Name));
        var figures = inputs.FiguresOf(table.Kind);
        foreach (var id in table.FigureIds)
        {
            var row = figures.Find(id) ?? NotAvailable(id);
            csv.Line(TidyColumn.All.Select(column => column.Cell(row, inputs.Labels)));
        }

        return csv.Bytes();
    }

    /// <summary>A printed figure that no source gave.</summary>
    private static Figure NotAvailable(string id)
    {
        var parts = FigureId.Parse(id) ?? throw new InvalidOperationException($"A table refers to '{id}', which is no figure id.");
        var measure = MeasureCatalogue.Measure(parts.Measure);
        return new Figure(
            parts.Measure, parts.Area, parts.Period, parts.Breakdown, parts.Category, null, null, null, null, null, parts.Statistic, "", "x",
            $"No data from {measure.Needs} for this figure.", measure.Evidence);
    }
}
