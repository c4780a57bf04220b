namespace SvdPipeline.Documents.Data;

/// <summary>The data files beside a borough's documents.</summary>
public static class BoroughData
{
    /// <summary><c>figures.json</c>, <c>tables.xlsx</c> and <c>tables/*</c>, paths below the borough's folder.</summary>
    public static IEnumerable<OutputFile> Files(BoroughDataInputs inputs)
    {
        var tables = inputs.Documents.SelectMany(document => DocumentTables.Of(document.Kind, document.Body)).ToList();
        yield return new OutputFile("figures.json", FiguresJson.Bytes(inputs));
        yield return new OutputFile("tables.xlsx", Workbook.Bytes(TableSheets.Of(inputs, tables)));
        foreach (var file in TableFiles.Of(inputs, tables))
        {
            yield return file;
        }
    }
}
