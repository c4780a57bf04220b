using System.Globalization;
using System.Text.Json;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Findings;
using SvdPipeline.Measures;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Provenance;

/// <summary>Where a printed figure comes from: its value and method, what it is made from, and the way back to the files it rests on.</summary>
/// <param name="Id">Id of the figure.</param>
/// <param name="Parts">What the id says.</param>
/// <param name="Edition">Edition whose <c>figures.json</c> held it.</param>
/// <param name="Figure">The figure as it stands in that file; null where documents print <c>[x]</c> or <c>[z]</c> in its place.</param>
/// <param name="Missing">Why there is no figure; empty where there is one.</param>
/// <param name="Run">Record of the build.</param>
/// <param name="Sources">Snapshots the measure rests on; where another source stands in for its own, all that its queries read.</param>
/// <param name="Queries">The <c>.sql</c> files that make the count, in the order they run.</param>
/// <param name="Population">The residents it is per; null where it is not per residents.</param>
/// <param name="RestsOn">Counts it is made from, where it is not itself a count of records of one borough.</param>
/// <param name="Disclosure">What the public edition does with it; null in the public edition.</param>
public sealed record FigureExplanation(
    string Id,
    FigureParts Parts,
    string Edition,
    JsonElement? Figure,
    string Missing,
    RunRecord Run,
    IReadOnlyList<Snapshot> Sources,
    IReadOnlyList<Relation> Queries,
    PopulationUsed? Population,
    IReadOnlyList<RestingCell> RestsOn,
    DisclosureDecision? Disclosure)
{
    private const int MostCells = 12;
    private const string AllCounts = "figure_count";
    private const string Indicators = "indicator_figure";

    /// <summary>What is counted.</summary>
    public Measure Measure => MeasureCatalogue.Measure(Parts.Cell.Measure);

    /// <summary>Explains a figure from a documents folder (OUT, or the folder of one month): once for each edition that has it.</summary>
    /// <exception cref="UserError">SVD-B106 when no document can print such an id.</exception>
    public static IReadOnlyList<FigureExplanation> Of(string id, string documents)
    {
        var parts = FigureParts.Parse(id);
        var months = parts is null ? [] : RunRecord.Under(documents);
        var found = months.SelectMany(month => In(id, parts!, month.Folder, month.Run)).ToList();
        return found.Count > 0 ? found
            : parts is not null && months.Count > 0 && IsArea(parts.Cell.Area) ? [.. months.Select(month => Explain(id, parts, "", null, month.Run, null, null))]
            : throw new UserError(ExitCode.Input, "SVD-B106", $"No figures.json under {documents} holds the figure '{id}'.", FindingCatalogue.Entry("SVD-B106").Remedy);
    }

    /// <summary>The <c>.sql</c> file that counts it.</summary>
    public Relation CountedBy => Relations.All[CountedIn(Parts.Cell)];

    /// <summary>What the edition prints and why, as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Edition.Length > 0 ? $"{Id} ({Edition} edition of {Run.AsOf})" : $"{Id} ({Run.AsOf})";
        yield return $"  what        {Measure.Label}: {Measure.Description}";
        if (Figure is null)
        {
            yield return $"  value       none: {Missing}";
        }
        else
        {
            var limits = Value("lower_cl") == "none" ? "" : $", 95% limits {Value("lower_cl")} to {Value("upper_cl")}";
            yield return $"  value       {Value("value")}{limits}  ({Value("statistic")}{(Value("method") is "none" or "" ? "" : $", {Value("method")}")})";
            yield return $"  from        numerator {Value("numerator")}, denominator {Value("denominator")}";
        }

        if (Value("status") is not ("none" or ""))
        {
            yield return $"  status      [{Value("status")}] {Value("reason")}";
        }

        yield return $"  evidence    {Measure.Evidence}{(Value("vintage") is "none" or "" ? "" : $", vintage {Value("vintage")}")}";
        if (Population is { } residents)
        {
            yield return $"  population  {residents.Residents} ({residents.Path})";
        }

        foreach (var line in RestLines())
        {
            yield return line;
        }

        if (Disclosure is { } decision)
        {
            yield return $"  public      {decision.Words}";
        }

    }

    /// <summary>What all editions have in common: definition, queries and files, as lines of text.</summary>
    public IEnumerable<string> OriginLines()
    {
        yield return $"Made by (all editions of {Run.AsOf})";
        yield return $"  definition  {Run.Definition}; program {Run.Version}, content {Run.Content[..10]}";
        yield return $"  counted by  {CountedBy.Path} ({CountedBy.Grain})";
        yield return $"  queries     {string.Join(", ", Queries.Select(q => q.Name))}";
        foreach (var s in Sources)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  source      {s.Source}: {s.File}{s.Part}, sha256 {s.Sha256}, {s.RowsKept:N0} of {s.RowsIn:N0} rows kept, as of {s.AsOf:yyyy-MM-dd}");
        }
    }

    private static IEnumerable<FigureExplanation> In(string id, FigureParts parts, string folder, RunRecord run)
    {
        var editions = FigureFiles.Of(folder);
        var open = editions.FirstOrDefault(e => e.Edition == "public");
        return from edition in editions
               let figure = edition.Find(id)
               where figure is not null
               select Explain(id, parts, edition.Edition, figure, run, edition, open);
    }

    private static FigureExplanation Explain(string id, FigureParts parts, string edition, JsonElement? figure, RunRecord run, FigureFiles? files, FigureFiles? open)
    {
        var measure = MeasureCatalogue.Measure(parts.Cell.Measure);
        var counted = CountedIn(parts.Cell);
        var queries = Relations.InOrder([counted == Indicators ? counted : AllCounts], name => !Reaches(name, counted) && !Reaches(counted, name));
        var sources = Files(run, s => measure.Sources!.Contains(s.Source));
        IReadOnlyList<RestingCell> rests = files is null ? [] : [.. Cells(parts).Distinct().Select(cell => Resting(FigureParts.CountOf(cell), files)).OfType<RestingCell>()];
        return new FigureExplanation(
            id,
            parts,
            edition,
            figure,
            figure is null ? WhyNot(measure, parts, sources) : "",
            run,
            sources.Count > 0 || figure is null ? sources : Files(run, s => SourceContracts.Find(s.Source) is { } contract && queries.Any(q => q.Reads.Contains(contract.Relation))),
            queries,
            PopulationUsed.Of(parts),
            rests,
            figure is { } official && edition == "official" ? DisclosureDecision.Of(parts, official, rests, open) : null);
    }

    private static IReadOnlyList<Snapshot> Files(RunRecord run, Func<Snapshot, bool> which) =>
        [.. run.Inputs.Where(which).OrderBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.File, StringComparer.Ordinal)];

    /// <summary>The cells a figure is made from: those that disclosure control follows, and for an area of London the same cell of each borough.</summary>
    private static IEnumerable<FigureCell> Cells(FigureParts parts)
    {
        var sources = parts.Statistic == "count" ? [] : PublicEdition.Sources(parts.Empty);
        var boroughs = FigureParts.BoroughsOf(parts.Cell.Area).Select(borough => parts.Cell with { Area = borough });
        return parts.Statistic is "count" or "rate" ? sources.Concat(boroughs) : sources;
    }

    private static RestingCell? Resting(string id, FigureFiles files) => files.Find(id) is not { } figure ? null
        : new RestingCell(
            id,
            figure.TryGetProperty("numerator", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetDecimal() : null,
            figure.GetProperty("status").GetString()!);

    /// <summary>The relation that counts a cell: its measure's, or that of breakdowns which count victims or places.</summary>
    private static string CountedIn(FigureCell cell) => cell.Breakdown switch
    {
        "repeat_victim" => "crime_repeat_victim",
        "lsoa" or "repeat_place" or "deprivation" => "small_area_count",
        _ => MeasureCatalogue.Measure(cell.Measure).Relation,
    };

    /// <summary>True when a relation is another or reads it, through others too.</summary>
    private static bool Reaches(string from, string to) =>
        from == to || Relations.All.TryGetValue(from, out var relation) && relation.Reads.Any(read => Reaches(read, to));

    private static string WhyNot(Measure measure, FigureParts parts, IReadOnlyList<Snapshot> sources)
    {
        if (sources.All(s => s.Source != measure.Needs))
        {
            var contract = SourceContracts.Find(measure.Needs);
            return $"no file of {measure.Needs} was in the lake ({contract?.Title}, {contract?.Publisher})";
        }

        return parts.Statistic switch
        {
            "rate" or "ratio" when measure.Population == "none" => "the measure is not given per residents",
            "share" when measure is { ShareOf.Length: 0, Indicator: null, Months: true } && parts.Cell.Breakdown.Length == 0 => "the measure is part of no other, so it has no share",
            "rank" or "ratio" when Boroughs.Find(parts.Cell.Area) is { InScheme: false } => "the City of London is no part of the London comparison",
            _ => "the files do not cover it, or no such figure is made of this cell",
        };
    }

    private static bool IsArea(string area) => Boroughs.Find(area) is not null || FigureParts.BoroughsOf(area).Any() || area.StartsWith("similar-", StringComparison.Ordinal);

    private IEnumerable<string> RestLines()
    {
        foreach (var cell in RestsOn.Take(MostCells))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  rests on    {cell.Id} = {(cell.Count is { } count ? count : $"[{cell.Status}]")}");
        }

        if (RestsOn.Count > MostCells)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"              ... {RestsOn.Count} counts in all; those of boroughs add up to {RestsOn.Where(c => Boroughs.Find(c.Id.Split('.')[0]) is not null).Sum(c => c.Count ?? 0)}");
        }
    }

    private string Value(string key) => Figure is { } figure && figure.TryGetProperty(key, out var v) && v.ValueKind != JsonValueKind.Null ? v.ToString() : "none";
}
