using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>The CSVW description of CSV files (W3C Metadata Vocabulary for Tabular Data).</summary>
internal static class TableMetadata
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The group over a borough's tables.</summary>
    public static byte[] Bytes(BoroughDataInputs inputs, IReadOnlyList<DocumentTable> tables)
    {
        var group = Head(inputs.Edition, inputs.AsOf, inputs.Notice);
        group["dc:title"] = $"Tables of the strategic needs assessment and serious violence strategy: {inputs.Borough.Name}, {inputs.EditionName} edition";
        group["dc:spatial"] = inputs.Borough.Code;
        // Tables of figures share this schema; a table of text has its own.
        group["tableSchema"] = TidySchema();
        group["tables"] = new JsonArray([.. tables.Select(Table)]);
        return Write(group);
    }

    /// <summary>One tidy table.</summary>
    public static byte[] Bytes(string url, string title, Edition edition, DateOnly asOf, string notice)
    {
        var table = Head(edition, asOf, notice);
        table["url"] = url;
        table["dc:title"] = title;
        table["tableSchema"] = TidySchema();
        return Write(table);
    }

    private static JsonObject Head(Edition edition, DateOnly asOf, string notice)
    {
        var licence = Licence.Of(edition);
        var head = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["dc:temporal"] = new StandardPeriods(asOf).Find("12m").Label,
            ["dc:rights"] = licence.Text,
        };
        if (licence.Url.Length > 0)
        {
            head["dc:license"] = new JsonObject { ["@id"] = licence.Url };
        }

        if (notice.Length > 0)
        {
            head["dc:description"] = notice;
        }

        return head;
    }

    private static byte[] Write(JsonObject metadata) => [.. JsonSerializer.SerializeToUtf8Bytes(metadata, Json), (byte)'\n'];

    private static JsonObject Table(DocumentTable table)
    {
        var described = new JsonObject { ["url"] = $"{table.Name}.csv", ["dc:title"] = table.Caption };
        if (table.Notes.Count > 0)
        {
            described["dc:description"] = string.Join(' ', table.Notes);
        }

        if (table.FigureIds.Count == 0)
        {
            described["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. TextColumns(table)]) };
        }

        return described;
    }

    private static JsonObject TidySchema() => new()
    {
        ["columns"] = new JsonArray([.. TidyColumn.All.Select(Column)]),
        ["primaryKey"] = "figure_id",
    };

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
