using System.Globalization;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>Reads what the relations say of a lake into the report of each source.</summary>
internal sealed class QualityReading : IDisposable
{
    private readonly Warehouse warehouse = new();
    private readonly Lake lake;
    private readonly Dictionary<string, Snapshot> byPath;

    private QualityReading(Lake lake, DateOnly judgedOn)
    {
        this.lake = lake;
        byPath = lake.Snapshots.ToDictionary(s => QualityWarehouse.Path(lake, s), StringComparer.Ordinal);
        QualityWarehouse.Load(warehouse, lake, judgedOn);
    }

    /// <summary>Reports of the sources with files in use, by id.</summary>
    public static IReadOnlyList<SourceReport> Of(Lake lake, DateOnly judgedOn)
    {
        if (lake.Snapshots.Count == 0)
        {
            return [];
        }

        using var reading = new QualityReading(lake, judgedOn);
        return reading.Sources();
    }

    /// <inheritdoc/>
    public void Dispose() => warehouse.Dispose();

    private List<SourceReport> Sources()
    {
        warehouse.Build("quality_freshness", "quality_check", "quality_completeness", "quality_change", "quality_overlap");
        var series = Rows("quality_series");
        var freshness = Rows("quality_freshness");
        var checks = Rows("quality_check");
        var months = Rows("quality_month");
        var filled = Rows("quality_completeness");
        var changes = Rows("quality_change");
        var overlaps = Rows("quality_overlap");
        return
        [
            .. lake.Snapshots.Select(s => s.Source).Distinct(StringComparer.Ordinal).Select(SourceContracts.Find).OfType<SourceContract>().Select(c => new SourceReport(
                c.Id,
                c.Title,
                c.Publisher,
                SourceText.Kept(c.Schedule),
                c.Status == "verified",
                [.. series[c.Id].Select(Report)],
                [.. freshness[c.Id].Select(r => new Freshness(r.Text("series"), r.Date("latest")!.Value, r.Date("due"), r.Text("state")))],
                [.. checks[c.Id].Select(r => Result(c, r))],
                [.. months[c.Id].Select(r => new MonthSize(r.Text("family"), r.Text("month"), r.Number("row_count"), r.Number("size")))],
                [.. filled[c.Id].Select(r => new Completeness(r.Text("column_name"), r.Text("month"), r.Number("of_rows"), r.Number("filled")))],
                [.. changes[c.Id].Select(r => new FileChange(r.Text("series"), FileAt(r.Text("path")), FileAt(r.Text("previous")), r.Text("kind"), r.Text("item"), r.Text("found"), r.Text("before"), r.Text("after")))],
                [.. overlaps[c.Id].Select(r => new FileOverlap(
                    r.Text("family"), FileAt(r.Text("path")), FileAt(r.Text("other")), r.Number("months"), r.Text("first_month"), r.Text("last_month"), r.Number("before"), r.Number("after"),
                    r.Number("areas"), r.Text("area"), r.Number("area_before"), r.Number("area_after")))],
                [.. lake.Snapshots.Where(s => s.Source == c.Id).OrderBy(s => s.File, StringComparer.Ordinal).SelectMany(Findings)])),
        ];
    }

    private FileReport Report(QualityRow row)
    {
        var s = byPath[row.Text("path")];
        return new FileReport(s.Id, s.File, row.Text("series"), row.Number("age"), s.Received, s.FirstMonth, s.AsOf, s.RowsIn, s.RowsKept, s.RowsRefused, s.Findings, s.Synthetic);
    }

    private static CheckResult Result(SourceContract contract, QualityRow row)
    {
        var check = contract.Checks![(int)row.Number("number")];
        return new CheckResult(row.Text("series"), check.Check, CheckWords.Expected(check), Found(check, row), check.Why, row.Text("state"));
    }

    private static string Found(ContractCheck check, QualityRow row)
    {
        if (row.Text("state") == "not judged")
        {
            return "The file does not hold what is needed to tell";
        }

        var n = row.Number("measured");
        var detail = row.Text("detail");
        return check.Check switch
        {
            "boroughs" => $"{Text(n)} boroughs",
            "months" => n == 0 ? "none missing" : $"{Text(n)} missing{(detail.Length > 0 ? $", from {detail}" : "")}",
            "band" => n == 0 ? $"all near the median of {Text(row.Number("of_rows"))}" : $"{Text(n)} outside, median {Text(row.Number("of_rows"))}: {detail}",
            "missing" => $"{Share(n, row.Number("of_rows"))} missing: {Text(n)} of {Text(row.Number("of_rows"))} rows",
            "values" => n == 0 ? "these and no others" : detail,
            _ => n == 0 ? "none" : $"{Text(n)} rows repeat the key of another",
        };
    }

    private IEnumerable<FindingReport> Findings(Snapshot snapshot)
    {
        var quality = LakeJson.Read<FileQuality>(lake.Quality(snapshot));
        return quality.Findings.Select(f => new FindingReport(
            snapshot.File,
            snapshot.RowsIn,
            f.Code,
            f.ColumnName,
            f.Count,
            [.. (quality.Examples ?? []).Where(e => e.Code == f.Code && e.Column == f.Column && e.ColumnName == f.ColumnName)]));
    }

    private string FileAt(string path) => byPath[path].File;

    private ILookup<string, QualityRow> Rows(string relation)
    {
        var columns = warehouse.Columns(relation).Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        return warehouse.Rows(relation).Select(values => new QualityRow(columns, values)).ToLookup(row => row.Text("source"), StringComparer.Ordinal);
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole) => whole == 0 ? "0 %" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
