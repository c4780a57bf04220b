using System.Globalization;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>
/// The profile of a snapshot: rows by month, by area and by value, and rows with a value by column and month. Made once, by one query over the rows of
/// all new snapshots of a source, and kept beside them as <c>profile.csv</c>. Only values of open columns are in it.
/// </summary>
internal static class SnapshotProfile
{
    /// <summary>What stands for no number, so that an empty text is a text.</summary>
    public const string Null = "\\N";

    /// <summary>Columns of the file and their types.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns { get; } =
        [("kind", "varchar"), ("item", "varchar"), ("value", "varchar"), ("month", "varchar"), ("row_count", "bigint"), ("amount", "bigint")];

    /// <summary>Makes the profiles that are missing.</summary>
    public static void Complete(Lake lake)
    {
        var missing = lake.Snapshots.Where(s => !File.Exists(lake.Profile(s))).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        using var warehouse = new Warehouse();
        foreach (var source in missing.GroupBy(s => s.Source, StringComparer.Ordinal))
        {
            if (SourceContracts.Find(source.Key) is { } contract)
            {
                Make(warehouse, lake, contract, [.. source]);
            }
        }
    }

    private static void Make(Warehouse warehouse, Lake lake, SourceContract contract, IReadOnlyList<Snapshot> snapshots)
    {
        var shape = RelationShape.All[contract.Relation];
        var own = contract.Columns.Select(c => c.Name).Where(c => shape.Columns.Any(s => s.Name == c)).ToArray();
        warehouse.Set("files_profile", snapshots.Select(s => lake.Parquet(s).Replace('\\', '/')).ToList());
        warehouse.Set("profile_period", Period(contract, shape));
        warehouse.Set("profile_area", own.FirstOrDefault(c => c == "borough") ?? own.FirstOrDefault(c => c == "area_code") ?? "filename");
        warehouse.Set("profile_amount", contract.Unpivot?.Value is { } value && shape.Columns.Contains((value, "long")) ? value : shape.Columns.Contains(("count", "long")) ? "count" : "line");
        warehouse.Set("profile_filled", own.Append(contract.Unpivot?.Value ?? own[0]).Distinct(StringComparer.Ordinal).ToList());
        warehouse.Set("profile_values", contract.Columns.Where(c => IsListed(contract, c)).Select(c => c.Name).Append("nothing").ToList());
        warehouse.Set("profile_key", contract.Checks?.FirstOrDefault(c => c.Check == "unique")?.Columns?.ToList() ?? ["line"]);
        warehouse.Execute("create or replace view profile_row as from read_parquet(getvariable('files_profile'), filename = true)");
        warehouse.Execute("drop table if exists snapshot_profile");
        warehouse.Build("snapshot_profile");
        var profiles = warehouse.Rows("snapshot_profile").ToLookup(row => (string)row[0]!, StringComparer.Ordinal);
        foreach (var snapshot in snapshots)
        {
            Write(lake.Profile(snapshot), profiles[lake.Parquet(snapshot).Replace('\\', '/')]);
        }
    }

    private static string Period(SourceContract contract, RelationShape shape) =>
        new[] { "month", contract.AsOf, "period", "year" }.Concat(shape.Columns.Where(c => c.Type == "date").Select(c => c.Name))
            .FirstOrDefault(name => shape.Columns.Any(c => c.Name == name)) ?? "filename";

    /// <summary>Open columns with few values; areas are counted on their own, and text of records is not listed: whatever someone wrote could be in it.</summary>
    private static bool IsListed(SourceContract contract, ContractColumn column) =>
        column.Sensitivity == Sensitivity.Open
            && (column.Type is ColumnKind.Category or ColumnKind.Flag or ColumnKind.Code || (column.Type == ColumnKind.Text && !contract.IsRecordLevel))
            && !column.Name.StartsWith("area", StringComparison.Ordinal);

    private static void Write(string path, IEnumerable<object?[]> rows)
    {
        var beside = path + ".new";
        using (var writer = new StreamWriter(beside, false) { NewLine = "\n" })
        {
            writer.WriteLine(string.Join(',', Columns.Select(c => c.Name)));
            foreach (var row in rows)
            {
                writer.WriteLine(string.Join(',', row.Skip(1).Select(cell => cell is null ? Null : Cell(Convert.ToString(cell, CultureInfo.InvariantCulture)!))));
            }
        }

        File.Move(beside, path, overwrite: true);
    }

    private static string Cell(string text) => text.AsSpan().ContainsAny("\",\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
