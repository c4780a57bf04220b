using SvdPipeline.Areas;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>
/// Makes a lake readable by the relations: a view of each raw relation over its Parquet files, named in the variable <c>files_{relation}</c>, the seeds
/// <c>lake_snapshot</c> and <c>borough</c>, and the variable <c>as_of</c>. Column <c>filename</c> of a view is <c>path</c> of <c>lake_snapshot</c>.
/// </summary>
public static class LakeWarehouse
{
    private const string EmptyFolder = ".empty";

    /// <summary>Loads the lake. The last file of each list is empty and typed, so that no relation lacks a file; last, because DuckDB judges the rows of all by the first.</summary>
    /// <param name="warehouse">Where to.</param>
    /// <param name="lake">The lake.</param>
    /// <param name="asOf">Last day of the as-of month.</param>
    /// <param name="snapshots">Snapshots to use; null for all in use.</param>
    public static void Load(Warehouse warehouse, Lake lake, DateOnly asOf, IReadOnlyList<Snapshot>? snapshots = null)
    {
        var used = snapshots ?? lake.Snapshots;
        warehouse.Set("as_of", asOf);
        foreach (var shape in RelationShape.All.Values)
        {
            List<string> files = [.. used.Where(s => RelationOf(s) == shape.Name).Select(lake.Parquet), Empty(lake, shape)];
            warehouse.Set($"files_{shape.Name}", files);
            warehouse.Execute($"create or replace view {shape.Name} as from read_parquet(getvariable('files_{shape.Name}'), filename = true)");
        }

        warehouse.Load("lake_snapshot", SnapshotColumns, used.Select(s => Row(lake, s)));
        warehouse.Load(
            "borough",
            [("code", "varchar"), ("name", "varchar"), ("part", "varchar"), ("in_scheme", "boolean")],
            Boroughs.All.Select(b => new object?[] { b.Code, b.Name, b.Part, b.InScheme }));
    }

    private static IReadOnlyList<(string, string)> SnapshotColumns { get; } =
    [
        ("path", "varchar"), ("snapshot", "varchar"), ("source", "varchar"), ("relation", "varchar"), ("file", "varchar"), ("sha256", "varchar"),
        ("received", "date"), ("as_of", "date"), ("vintage", "varchar"), ("first_month", "varchar"),
        ("rows_in", "bigint"), ("rows_kept", "bigint"), ("rows_refused", "bigint"), ("findings", "bigint"), ("synthetic", "boolean"),
        ("header_vintage", "varchar"), ("geography", "varchar"),
    ];

    private static object?[] Row(Lake lake, Snapshot s) =>
    [
        lake.Parquet(s), s.Id, s.Source, s.Relation, s.File, s.Sha256, s.Received, s.AsOf, s.Vintage, s.FirstMonth,
        s.RowsIn, s.RowsKept, s.RowsRefused, s.Findings, s.Synthetic, s.HeaderVintage, Geography(s),
    ];

    private static string RelationOf(Snapshot snapshot) => SourceContracts.Find(snapshot.Source)?.Relation ?? "";

    private static string Geography(Snapshot snapshot) =>
        SourceContracts.Find(snapshot.Source)?.Vintages.FirstOrDefault(v => v.Id == snapshot.HeaderVintage)?.Set?.GetValueOrDefault("geography") ?? "";

    private static string Empty(Lake lake, RelationShape shape)
    {
        var path = Path.Combine(lake.Root, EmptyFolder, shape.Name + ".parquet");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var rows = new ParquetRows(path, shape, []);
            rows.Finish();
        }

        return path;
    }
}
