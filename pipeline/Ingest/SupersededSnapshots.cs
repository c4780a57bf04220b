using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>
/// Snapshots that later ones replace: extracts of records every one of which is in a later extract, and wide files of published counts of which a later
/// received one has the same layout, first and last month. Other vintages of published counts stay: what was published then is part of the record.
/// </summary>
public static class SupersededSnapshots
{
    /// <summary>The snapshots with the reason in words, in the lake's order.</summary>
    public static IReadOnlyList<(Snapshot Snapshot, string Why)> Of(Lake lake)
    {
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, default);
        var records = lake.Snapshots.GroupBy(s => s.Source, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => Records(warehouse, lake, g.Key, [.. g])).ToHashSet();
        return
        [
            .. lake.Snapshots.Select(s => (s, records.Contains(s) ? "every record of it is in a later extract" : SameVintage(lake, s))).Where(s => s.Item2.Length > 0),
        ];
    }

    private static IEnumerable<Snapshot> Records(Warehouse warehouse, Lake lake, string source, IReadOnlyList<Snapshot> snapshots)
    {
        if (SourceContracts.Find(source) is not { IsRecordLevel: true } contract || contract.Checks?.FirstOrDefault(c => c.Check == "unique")?.Columns is not { } key)
        {
            return [];
        }

        warehouse.Set("retention_key", key.ToList());
        warehouse.Set("files_keyed", snapshots.Select(lake.Parquet).ToList());
        warehouse.Execute("create or replace view keyed_row as from read_parquet(getvariable('files_keyed'), filename = true)");
        warehouse.Execute("drop table if exists snapshot_superseded");
        warehouse.Build("snapshot_superseded");
        var found = warehouse.Rows("snapshot_superseded").Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        return snapshots.Where(s => found.Contains(lake.Parquet(s)));
    }

    private static string SameVintage(Lake lake, Snapshot snapshot)
    {
        if (snapshot.Vintage.Length == 0 || SourceContracts.Find(snapshot.Source) is not { Series: true, Unpivot: not null })
        {
            return "";
        }

        var later = lake.Snapshots.FirstOrDefault(s => s.Source == snapshot.Source && s.HeaderVintage == snapshot.HeaderVintage && s.Vintage == snapshot.Vintage && s.FirstMonth == snapshot.FirstMonth
            && Sheet(s) == Sheet(snapshot) && s.Sha256 != snapshot.Sha256 && s.Received > snapshot.Received);
        return later is null ? "" : $"{later.File} has the same months and was received later";
    }

    private static string Sheet(Snapshot snapshot) => snapshot.File.LastIndexOf('#') is var mark and >= 0 ? snapshot.File[mark..] : "";
}
