using SvdPipeline.Ingest;
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

    /// <summary>Columns of <c>stg_crime</c>: those of <c>raw_crime</c>, the ward under the name staging gives it, then what staging adds.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns { get; } =
        [.. RelationShape.All["raw_crime"].Columns.Where(c => c.Name != "ward").Select(c => (c.Name, Type(c.Type))), .. FromLake];

    /// <summary>Makes the table; a column a row does not name is null.</summary>
    public static void Load(Warehouse warehouse, IEnumerable<IReadOnlyDictionary<string, object?>> rows) =>
        warehouse.Load("stg_crime", Columns, rows.Select(row => Columns.Select(c => row.GetValueOrDefault(c.Name)).ToArray()));

    private static string Type(string shape) => shape switch
    {
        "text" => "varchar",
        "long" => "bigint",
        "int" => "integer",
        "date" => "date",
        _ => throw new InvalidOperationException($"relations.json has a column of type '{shape}'."),
    };
}
