using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>
/// The profiles of a lake and what is expected of them, as the relations <c>quality_*</c> read them: seeds <c>borough</c>, <c>quality_file</c>, <c>quality_source</c> and
/// <c>quality_expectation</c>, the view <c>quality_profile</c>, the variable <c>judged_on</c>.
/// </summary>
internal static class QualityWarehouse
{
    private const int MonthsOfHistory = 36;

    /// <summary>Loads a lake with a snapshot at least; path of a file is that of its profile.</summary>
    public static void Load(Warehouse warehouse, Lake lake, DateOnly judgedOn)
    {
        warehouse.Set("judged_on", judgedOn);
        warehouse.Set("files_quality_profile", lake.Snapshots.Select(s => Path(lake, s)).Where(File.Exists).ToList());
        var columns = string.Join(", ", SnapshotProfile.Columns.Select(c => $"'{c.Name}': '{c.Type}'"));
        warehouse.Execute(
            "create view quality_profile as from read_csv(getvariable('files_quality_profile'), header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
            + $"columns = {{{columns}}}, nullstr = '{SnapshotProfile.Null}', filename = true)");
        warehouse.Load("borough", [("code", "varchar"), ("name", "varchar")], Boroughs.All.Select(b => new object?[] { b.Code, b.Name }));
        warehouse.Load(
            "quality_file",
            [
                ("path", "varchar"), ("source", "varchar"), ("snapshot", "varchar"), ("part", "varchar"), ("historical", "boolean"), ("received", "date"),
                ("as_of", "date"), ("first_month", "varchar"), ("rows_kept", "bigint"),
            ],
            lake.Snapshots.Select(s => new object?[] { Path(lake, s), s.Source, s.Id, Part(s), IsHistorical(s), s.Received, s.AsOf, s.FirstMonth, s.RowsKept }));
        warehouse.Load(
            "quality_source",
            [("source", "varchar"), ("step_months", "integer"), ("step_days", "integer"), ("lag_days", "integer"), ("by_columns", "varchar")],
            SourceContracts.All.Select(c => new object?[] { c.Id, c.Schedule.Months, c.Schedule.Every == "week" ? 7 : 0, c.Schedule.LagDays, string.Join(',', c.Schedule.By) }));
        warehouse.Load(
            "quality_expectation",
            [
                ("source", "varchar"), ("number", "integer"), ("check_name", "varchar"), ("column_name", "varchar"), ("at_least", "decimal(18,6)"),
                ("at_most", "decimal(18,6)"), ("wanted", "varchar"),
            ],
            SourceContracts.All.SelectMany(c => (c.Checks ?? []).Select((check, i) => new object?[]
            {
                c.Id, i, check.Check, check.Column, check.AtLeast, check.AtMost, string.Join('|', check.Values ?? []),
            })));
    }

    /// <summary>Path of a snapshot's profile as DuckDB writes it.</summary>
    public static string Path(Lake lake, Snapshot snapshot) => lake.Profile(snapshot).Replace('\\', '/');

    /// <summary>What tells the files of one snapshot's series from others of the source: what its layout sets and others set otherwise, sheet of a workbook.</summary>
    private static string Part(Snapshot snapshot)
    {
        var layouts = SourceContracts.Find(snapshot.Source)?.Vintages ?? [];
        var own = layouts.FirstOrDefault(v => v.Id == snapshot.HeaderVintage)?.Set;
        var telling = own?.Where(s => layouts.Any(v => v.Set?.GetValueOrDefault(s.Key)?.ToString() != s.Value.ToString())).Select(s => s.Value.ToString()!) ?? [];
        var sheet = snapshot.File.LastIndexOf('#') is var mark and >= 0 ? snapshot.File[(mark + 1)..] : "";
        return string.Join(", ", telling.Append(sheet).Where(p => p.Length > 0));
    }

    /// <summary>A wide file of more than three years stands beside the recent ones.</summary>
    private static bool IsHistorical(Snapshot snapshot) =>
        snapshot.Vintage.Length > 0 && Month(snapshot.FirstMonth) is { } first && Month(snapshot.Vintage) is { } last && first.AddMonths(MonthsOfHistory) < last
            && SourceContracts.Find(snapshot.Source)?.Unpivot is not null;

    private static DateOnly? Month(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
