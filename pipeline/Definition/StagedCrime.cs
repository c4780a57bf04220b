using System.Text.Json;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>The staging relation <c>stg_crime</c> made from rows in hand in place of a lake: for testing a definition against cases.</summary>
internal static class StagedCrime
{
    private static readonly (string Name, string Type)[] FromLake =
    [
        ("source", "varchar"), ("snapshot", "varchar"), ("file", "varchar"), ("extract_as_of", "date"),
        ("lsoa21", "varchar"), ("ward_current", "varchar"), ("ward_found", "varchar"),
    ];

    /// <summary>Columns of <c>stg_crime</c>: those of <c>raw_crime</c>, then what staging adds.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns { get; } = [.. RawColumns(), .. FromLake];

    /// <summary>Makes the table; a column a row does not name is null.</summary>
    public static void Load(Warehouse warehouse, IEnumerable<IReadOnlyDictionary<string, object?>> rows) =>
        warehouse.Load("stg_crime", Columns, rows.Select(row => Columns.Select(c => row.GetValueOrDefault(c.Name)).ToArray()));

    private static IEnumerable<(string Name, string Type)> RawColumns()
    {
        using var shapes = JsonDocument.Parse(EmbeddedFiles.Text("pipeline/Ingest/relations.json"));
        foreach (var column in shapes.RootElement.GetProperty("raw_crime").GetProperty("columns").EnumerateArray())
        {
            yield return (column[0].GetString()!, column[1].GetString() switch
            {
                "text" => "varchar",
                "long" => "bigint",
                "int" => "integer",
                "date" => "date",
                var other => throw new InvalidOperationException($"relations.json has a column of type '{other}'."),
            });
        }
    }
}
