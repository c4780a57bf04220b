using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SvdPipeline.Documents.Data;

/// <summary><c>tables/csv-metadata.json</c>: the CSVW table group over a borough's CSV files (W3C Metadata Vocabulary for Tabular Data).</summary>
internal static class TableMetadata
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(BoroughDataInputs inputs, IReadOnlyList<DocumentTable> tables)
    {
        var licence = Licence.Of(inputs.Edition);
        var group = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["dc:title"] = $"Tables of the strategic needs assessment and serious violence strategy: {inputs.Borough.Name}, {inputs.EditionName} edition",
            ["dc:temporal"] = FigurePeriod.Of("12m", inputs.AsOf)!.Label,
            ["dc:spatial"] = inputs.Borough.Code,
            ["dc:rights"] = licence.Text,
        };
        if (licence.Url.Length > 0)
        {
            group["dc:license"] = new JsonObject { ["@id"] = licence.Url };
        }

        if (inputs.Notice.Length > 0)
        {
            group["dc:description"] = inputs.Notice;
        }

        group["tables"] = new JsonArray([.. tables.Select(Table)]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(group, Json), (byte)'\n'];
    }

    private static JsonObject Table(DocumentTable table)
    {
        var schema = new JsonObject { ["columns"] = new JsonArray([.. table.FigureIds.Count > 0 ? TidyColumn.All.Select(Column) : TextColumns(table)]) };
        if (table.FigureIds.Count > 0)
        {
            schema["primaryKey"] = "figure_id";
        }

        var described = new JsonObject { ["url"] = $"{table.Name}.csv", ["dc:title"] = table.Caption };
        if (table.Notes.Count > 0)
        {
            described["dc:description"] = string.Join(' ', table.Notes);
        }

        described["tableSchema"] = schema;
        return described;
    }

    private static JsonNode Column(TidyColumn column) => new JsonObject
    {
        ["name"] = column.Name,
        ["titles"] = column.Name,
        ["dc:title"] = column.Title,
        ["datatype"] = column.Datatype,
        ["required"] = column.Name == "figure_id",
    };

    private static IEnumerable<JsonNode> TextColumns(DocumentTable table) => table.Columns.Select((title, i) => (JsonNode)new JsonObject
    {
        ["name"] = $"column_{i + 1}",
        ["titles"] = CsvText.Neutral(title),
        ["datatype"] = "string",
    });
}
