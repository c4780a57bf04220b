using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>The rows of the sources that a count of a borough is made of, from the inputs that the build recorded.</summary>
/// <param name="Rows">By source, file and line.</param>
/// <param name="Number">What they count: rows, victims, small areas, or the sum of published counts. Equals the figure's numerator.</param>
public sealed record FigureRecords(IReadOnlyList<FigureRecord> Rows, long Number)
{
    private const string Counts = "_count";
    private const string Records = "_record";

    /// <summary>The relation that gives the rows behind a measure, or null: indices, residents, surveys and indicators have none.</summary>
    public static string? RelationOf(Measure measure) =>
        measure.Relation.EndsWith(Counts, StringComparison.Ordinal) && measure.Relation[..^Counts.Length] + Records is var relation && Relations.All.ContainsKey(relation) ? relation : null;

    /// <summary>Finds the rows of one cell.</summary>
    /// <param name="run">Record of the build that counted it.</param>
    /// <param name="folder">Folder of the lake.</param>
    /// <param name="cell">The cell.</param>
    /// <exception cref="UserError">SVD-B107 when the cell has no rows of its own, SVD-B120 when an input is missing or changed.</exception>
    public static FigureRecords Of(RunRecord run, string folder, FigureCell cell)
    {
        var measure = MeasureCatalogue.Measure(cell.Measure);
        if (RelationOf(measure) is not { } relation || Boroughs.Find(cell.Area) is null)
        {
            throw new UserError(
                ExitCode.Input,
                "SVD-B107",
                Boroughs.Find(cell.Area) is null ? $"{cell.Area} is counted by adding up boroughs." : $"'{measure.Label}' is not counted record by record.",
                FindingCatalogue.Entry("SVD-B107").Remedy);
        }

        var lake = Lake.Open(folder);
        RecordedInputs.Check(run, lake);
        using var warehouse = new Warehouse();
        Load(warehouse, run, lake.Of(run.Inputs), relation);
        return Of(warehouse.Rows(relation, [("measure", cell.Measure), ("borough", cell.Area), ("period", cell.Period), ("breakdown", cell.Breakdown), ("category", cell.Category)]), run);
    }

    /// <summary>The rows in lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"  counted     {Number} in {Rows.Count} rows");
        foreach (var row in Rows)
        {
            var counted = row.Counted == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({row.Counted})");
            var unit = row.Unit == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" [{row.Unit}]");
            yield return string.Create(CultureInfo.InvariantCulture, $"  row         {row.Source} {row.File}, line {row.Line}{counted}{unit}: {row.Reason}");
        }
    }

    /// <summary>The rows as CSV with a header.</summary>
    public string Csv()
    {
        var csv = new Documents.Data.CsvText();
        csv.Line(["source", "file", "line", "counted", "unit", "reason"]);
        foreach (var row in Rows)
        {
            csv.Line([row.Source, row.File, Text(row.Line), Text(row.Counted), row.Unit == 0 ? "" : Text(row.Unit), row.Reason]);
        }

        return System.Text.Encoding.UTF8.GetString(csv.Bytes()).TrimEnd();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes the relation of rows over the recorded inputs.</summary>
    internal static void Load(Warehouse warehouse, RunRecord run, Lake lake, params IEnumerable<string> relations)
    {
        var asOf = DateOnly.ParseExact(run.AsOf + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1);
        LakeWarehouse.Load(warehouse, lake, asOf);
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(run.Definition));
        MeasureSeeds.Load(warehouse);
        warehouse.Build(relations);
    }

    private static FigureRecords Of(IEnumerable<object?[]> rows, RunRecord run)
    {
        // measure, borough, period, breakdown, category, then: counted, unit, source, snapshot, line, reason
        var files = run.Inputs.ToDictionary(s => (s.Source, s.Id), s => s.File);
        var found = rows
            .Select(row => (Counted: (long)row[5]!, Unit: (string?)row[6], Source: (string)row[7]!, File: files.GetValueOrDefault(((string)row[7]!, (string)row[8]!), (string)row[8]!), Line: (long)row[9]!, Reason: (string)row[10]!))
            .OrderBy(r => r.Source, StringComparer.Ordinal).ThenBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line)
            .ToList();
        var units = found.Select(r => r.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Select((unit, at) => (unit, at)).ToDictionary(u => u.unit, u => u.at + 1, StringComparer.Ordinal);
        return new FigureRecords(
            [.. found.Select(r => new FigureRecord(r.Source, r.File, r.Line, r.Counted, r.Unit is null ? 0 : units[r.Unit], r.Reason))],
            units.Count > 0 ? units.Count : found.Sum(r => r.Counted));
    }
}
