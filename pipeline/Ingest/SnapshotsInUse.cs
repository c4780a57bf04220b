using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>Which snapshots of a lake the figures of a month rest on: all but the vintages of published counts that were not chosen.</summary>
public static class SnapshotsInUse
{
    /// <summary>The snapshots, in the lake's order.</summary>
    /// <param name="warehouse">A warehouse the lake was loaded into, for the as-of month.</param>
    /// <param name="lake">The lake.</param>
    public static IReadOnlyList<Snapshot> Of(Warehouse warehouse, Lake lake)
    {
        warehouse.Build("published_vintage");
        var path = warehouse.Columns("published_vintage").ToList().IndexOf("path");
        var chosen = warehouse.Rows("published_vintage").Select(row => (string)row[path]!).ToHashSet(StringComparer.Ordinal);
        return [.. lake.Snapshots.Where(s => s.Vintage.Length == 0 || chosen.Contains(lake.Parquet(s)))];
    }
}
