using System.Globalization;
using System.Text.Json;
using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>The files of a <see cref="MeasuredLondon"/>. A figure that both editions print is one row; the record names the hash of each file and comes last.</summary>
internal static class MeasuredFiles
{
    private const string Both = "both";
    private const string FiguresFile = "figures.parquet";
    private const string HiddenFile = "hidden.parquet";
    private const string RecordFile = "measured.json";

    private static readonly ParquetTable<(string Edition, Figure Figure)> Figures = new(
        [
            ("edition", f => f.Edition), ("measure", f => f.Figure.Measure), ("area", f => f.Figure.Area), ("period", f => f.Figure.Period), ("breakdown", f => f.Figure.Breakdown),
            ("category", f => f.Figure.Category), ("numerator", f => Text(f.Figure.Numerator)), ("denominator", f => Text(f.Figure.Denominator)), ("statistic", f => f.Figure.Statistic),
            ("method", f => f.Figure.Method), ("status", f => f.Figure.Status), ("reason", f => f.Figure.Reason), ("evidence", f => f.Figure.Evidence), ("vintage", f => f.Figure.Vintage),
        ],
        [("value", f => f.Figure.Value), ("lower_cl", f => f.Figure.Lower), ("upper_cl", f => f.Figure.Upper), ("p_value", f => f.Figure.PValue)],
        (text, number) => (text[0]!, new Figure(
            text[1]!, text[2]!, text[3]!, text[4]!, text[5]!, Decimal(text[6]), Decimal(text[7]), number[0], number[1], number[2], text[8]!, text[9]!, text[10]!, text[11]!, text[12]!,
            number[3], text[13]!)));

    private static readonly ParquetTable<HiddenCell> Hidden = new(
        [
            ("measure", h => h.Cell.Measure), ("area", h => h.Cell.Area), ("period", h => h.Cell.Period), ("breakdown", h => h.Cell.Breakdown), ("category", h => h.Cell.Category),
            ("rule", h => h.Rule),
        ],
        [],
        (text, _) => new HiddenCell(new FigureCell(text[0]!, text[1]!, text[2]!, text[3]!, text[4]!), text[5]!));

    public static void Save(MeasuredLondon london, string folder)
    {
        Directory.CreateDirectory(folder);
        Figures.Write(Path.Combine(folder, FiguresFile), [.. Rows(london)]);
        Hidden.Write(Path.Combine(folder, HiddenFile), london.Public.Hidden);
        LakeJson.Write(Path.Combine(folder, RecordFile), new Record(
            ProgramVersion.Number, ProgramVersion.Content, london.AsOf, london.Definition, london.Earlier, [InputFile.At(folder, FiguresFile), InputFile.At(folder, HiddenFile)], london.Snapshots, london.Rows,
            london.Wards, london.Quality, london.PlaceChecks, london.Survey, london.PartnerFiles, london.Findings));
    }

    public static MeasuredLondon Load(string folder)
    {
        try
        {
            var record = LakeJson.Read<Record>(Path.Combine(folder, RecordFile));
            if (record.Version != ProgramVersion.Number || record.Content != ProgramVersion.Content)
            {
                throw Unreadable($"The figures in {folder} were measured by another version of the program.");
            }

            if (record.Files.FirstOrDefault(file => InputFile.At(folder, file.Path) != file) is { } changed)
            {
                throw Unreadable($"{changed.Path} in {folder} is not the file that was written.");
            }

            var figures = Figures.Read(Path.Combine(folder, FiguresFile));
            return new MeasuredLondon(
                record.AsOf, record.Definition, record.Earlier, new FigureSet(Of(figures, Edition.Official)), PublicEdition.Kept(Of(figures, Edition.Public), Hidden.Read(Path.Combine(folder, HiddenFile))),
                record.Snapshots, record.Rows, record.Wards, record.Quality, record.PlaceChecks, record.Survey, record.PartnerFiles, record.Findings);
        }
        catch (Exception cause) when (cause is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"The figures in {folder} cannot be read: {cause.Message}");
        }
    }

    private static IEnumerable<(string Edition, Figure Figure)> Rows(MeasuredLondon london)
    {
        foreach (var official in london.Official.All)
        {
            var printed = london.Public.Find(official.Id);
            yield return (official == printed ? Both : nameof(Edition.Official), official);
            if (printed is not null && official != printed)
            {
                yield return (nameof(Edition.Public), printed);
            }
        }
    }

    private static IEnumerable<Figure> Of(IEnumerable<(string Edition, Figure Figure)> rows, Edition edition) =>
        rows.Where(row => row.Edition == Both || row.Edition == edition.ToString()).Select(row => row.Figure);

    /// <summary>As text a decimal keeps its digits and its scale.</summary>
    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Decimal(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static UserError Unreadable(string message) => new(ExitCode.Input, "SVD-B114", message, FindingCatalogue.Entry("SVD-B114").Remedy);

    private sealed record Record(
        string Version, string Content, DateOnly AsOf, DefinitionProfile Definition, string Earlier, IReadOnlyList<InputFile> Files, IReadOnlyList<Snapshot> Snapshots, IReadOnlyList<InputFile> Rows,
        IReadOnlyList<WardName> Wards, IReadOnlyList<SourceQuality> Quality, IReadOnlyList<PlaceCheck> PlaceChecks, IReadOnlyList<SurveyAnswer> Survey, IReadOnlyList<PartnerFile> PartnerFiles,
        IReadOnlyList<Finding> Findings);
}
