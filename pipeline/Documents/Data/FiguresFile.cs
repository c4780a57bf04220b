using System.Globalization;
using System.Text.Json;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>A <c>figures.json</c> read back: the figures of a borough and edition of an earlier build.</summary>
/// <param name="AsOf">First day of its as-of month.</param>
/// <param name="Definition">Id of the profile its build used.</param>
/// <param name="Notice">Its synthetic-data notice, or empty.</param>
/// <param name="Findings">Its key findings; null when it was written before figures.json held them.</param>
/// <param name="Measures">Label and rate base of its measures, by id.</param>
/// <param name="Figures">The figures kept.</param>
public sealed record FiguresFile(
    DateOnly AsOf,
    string Definition,
    string Notice,
    IReadOnlyList<KeyFinding>? Findings,
    IReadOnlyDictionary<string, (string Label, int RateBase)> Measures,
    FigureSet Figures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="definition">Id of the profile its build used.</param>
    /// <param name="wanted">Ids of broken-down figures to keep beside those of whole measures and those that its findings rest on.</param>
    /// <exception cref="UserError">SVD-B112 when it cannot be read.</exception>
    public static FiguresFile Read(string path, string definition, IReadOnlySet<string> wanted)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, definition, wanted);
    }

    /// <summary>Reads a file's content.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="path">Where it is from, for an error.</param>
    /// <param name="definition">Id of the profile its build used.</param>
    /// <param name="wanted">Ids of broken-down figures to keep beside those of whole measures and those that its findings rest on.</param>
    /// <exception cref="UserError">SVD-B112 when it cannot be read.</exception>
    public static FiguresFile Read(Stream stream, string path, string definition, IReadOnlySet<string> wanted)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(stream, Json)!;
            var kept = content.Findings?.SelectMany(f => f.Figures).ToHashSet(StringComparer.Ordinal) ?? [];
            kept.UnionWith(wanted);
            return new FiguresFile(
                DateOnly.ParseExact(content.AsOf + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
                definition,
                content.Notice,
                content.Findings,
                content.Measures.ToDictionary(m => m.Id, m => (m.Label, m.RateBase), StringComparer.Ordinal),
                new FigureSet([.. content.Figures.Where(f => f.Breakdown is null || kept.Contains(f.Id)).Select(f => f.ToFigure())]));
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new UserError(ExitCode.Configuration, "SVD-B112", $"{path} cannot be read: {error.Message}", FindingCatalogue.Entry("SVD-B112").Remedy);
        }
    }

    private sealed record Content(string AsOf, string Notice, List<KeyFinding>? Findings, List<MeasureLine> Measures, List<FigureLine> Figures);

    private sealed record MeasureLine(string Id, string Label, int RateBase);
}
