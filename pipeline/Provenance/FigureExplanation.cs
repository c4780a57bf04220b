using System.Globalization;
using System.Text.Json;
using SvdPipeline.Findings;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Provenance;

/// <summary>Where a printed figure comes from: its value and method, and the way back to the files it rests on.</summary>
/// <param name="Id">Id of the figure.</param>
/// <param name="Edition">Edition whose <c>figures.json</c> held it.</param>
/// <param name="Figure">The figure as it stands in that file.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="Relation">The <c>.sql</c> file that counts it.</param>
/// <param name="Run">Record of the build.</param>
/// <param name="Sources">Snapshots the measure rests on.</param>
public sealed record FigureExplanation(
    string Id,
    string Edition,
    JsonElement Figure,
    Measure Measure,
    Relation Relation,
    RunRecord Run,
    IReadOnlyList<Snapshot> Sources)
{
    /// <summary>Explains a figure from a documents folder (OUT, or the folder of one month).</summary>
    /// <exception cref="UserError">SVD-B106 when no <c>figures.json</c> holds the id.</exception>
    public static IReadOnlyList<FigureExplanation> Of(string id, string documents)
    {
        var found = new List<FigureExplanation>();
        var area = id.Split('.')[0];
        foreach (var file in Files(documents, area))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var figure in json.RootElement.GetProperty("figures").EnumerateArray())
            {
                if (figure.GetProperty("id").GetString() == id)
                {
                    var run = RunRecord.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "run.json")));
                    var measure = MeasureCatalogue.Measure(figure.GetProperty("measure").GetString()!);
                    found.Add(new FigureExplanation(
                        id,
                        json.RootElement.GetProperty("edition").GetString()!,
                        figure.Clone(),
                        measure,
                        Relations.All[measure.Relation],
                        run,
                        [.. run.Inputs.Where(s => measure.Sources!.Contains(s.Source))]));
                    break;
                }
            }
        }

        return found.Count > 0
            ? found
            : throw new UserError(ExitCode.Input, "SVD-B106", $"No figures.json under {documents} holds the figure '{id}'.", FindingCatalogue.Entry("SVD-B106").Remedy);
    }

    /// <summary>The explanation as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        string Value(string key) => Figure.TryGetProperty(key, out var v) && v.ValueKind != JsonValueKind.Null ? v.ToString() : "none";
        yield return $"{Id} ({Edition} edition)";
        yield return $"  what        {Measure.Label}: {Measure.Description}";
        yield return $"  value       {Value("value")}  95% limits {Value("lower_cl")} to {Value("upper_cl")}  ({Value("statistic")}, {Value("method")})";
        yield return $"  from        numerator {Value("numerator")}, denominator {Value("denominator")}";
        if (Value("status").Length > 0)
        {
            yield return $"  status      [{Value("status")}] {Value("reason")}";
        }

        yield return $"  evidence    {Value("evidence")}";
        yield return $"  definition  {Run.Definition}; program {Run.Version}, content {Run.Content[..10]}";
        yield return $"  counted by  {Relation.Path} ({Relation.Grain}), from {string.Join(", ", Relation.Reads)}";
        foreach (var s in Sources)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  source      {s.Source}: {s.File}, sha256 {s.Sha256}, {s.RowsKept:N0} of {s.RowsIn:N0} rows kept, as of {s.AsOf:yyyy-MM-dd}");
        }
    }

    /// <summary>The files of the area's borough; for a comparator, any borough's will do.</summary>
    private static IEnumerable<string> Files(string documents, string area) =>
        Directory.Exists(documents)
            ? Directory.EnumerateFiles(documents, "figures.json", SearchOption.AllDirectories)
                .Where(file => !area.StartsWith("E09", StringComparison.Ordinal) || Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith(area, StringComparison.Ordinal))
                .OrderBy(file => file, StringComparer.Ordinal)
                .GroupBy(file => Path.GetDirectoryName(Path.GetDirectoryName(file)), StringComparer.Ordinal)
                .Select(edition => edition.First())
            : [];
}
