using System.Globalization;
using System.Text.Json;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The public figures of an earlier edition: what a reader knows before this one is printed. Hiding a count does nothing where they give it, and the two
/// editions together must not give a small count that neither gives alone.
/// </summary>
public sealed class EarlierEdition
{
    private const string Month = "yyyy-MM";
    private const string File = "figures.json";

    private static readonly HashSet<string> Measures = [.. MeasureCatalogue.Measures.Select(m => m.Id)];
    private static readonly HashSet<string> Breakdowns = [.. MeasureCatalogue.Breakdowns.Select(b => b.Id), ""];

    private (DisclosureRules? Rules, IReadOnlyDictionary<FigureCell, (long Low, long High)>? Known) last;

    /// <summary>Takes the figures of an earlier public edition.</summary>
    /// <param name="figures">Its figures, of all boroughs that were built.</param>
    /// <param name="month">Any day of its as-of month.</param>
    /// <param name="asOf">Any day of the as-of month of the edition that is made now.</param>
    public EarlierEdition(IEnumerable<Figure> figures, DateOnly month, DateOnly asOf)
    {
        Figures = new FigureSet(figures.DistinctBy(f => f.Id, StringComparer.Ordinal));
        AsOf = month;
        Periods = new EditionPeriods(asOf, month);
    }

    /// <summary>Its public figures, by its own periods.</summary>
    public FigureSet Figures { get; }

    /// <summary>A day of its as-of month.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Its windows beside those of the edition that is made now.</summary>
    internal EditionPeriods Periods { get; }

    /// <summary>Reads the public edition of a month's folder, or of the newest earlier month in a folder of months.</summary>
    /// <param name="folder">Documents of an earlier build: OUT/{as-of}, or OUT.</param>
    /// <param name="asOf">Any day of the as-of month of the edition that is made now.</param>
    /// <returns>Null when the folder holds no such edition.</returns>
    public static EarlierEdition? Read(string folder, DateOnly asOf)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var now = asOf.ToString(Month, CultureInfo.InvariantCulture);
        if (FilesOf(folder) is { Length: > 0 } own)
        {
            return string.CompareOrdinal(MonthOf(own[0]), now) <= 0 ? Read(own, asOf) : null;
        }

        var months = Directory.EnumerateDirectories(folder).Select(FilesOf).Where(files => files.Length > 0).Select(files => (Files: files, Month: MonthOf(files[0])));
        return months.Where(m => string.CompareOrdinal(m.Month, now) < 0).OrderByDescending(m => m.Month, StringComparer.Ordinal).FirstOrDefault().Files is { } newest ? Read(newest, asOf) : null;
    }

    /// <summary>Least and most that each count can be by this edition alone, in the periods of the edition that is made now. Similar boroughs may be others now.</summary>
    internal IReadOnlyDictionary<FigureCell, (long Low, long High)> Known(DisclosureRules rules)
    {
        if (last.Rules == rules)
        {
            return last.Known!;
        }

        var known = new Dictionary<FigureCell, (long Low, long High)>();
        foreach (var (cell, bounds) in ReaderBounds.Of(Figures, rules).All.Where(k => !SimilarBoroughs.IsArea(k.Cell.Area)))
        {
            known[cell.In(Periods.Now(cell.Period))] = bounds;
        }

        last = (rules, known);
        return known;
    }

    private static EarlierEdition Read(string[] files, DateOnly asOf) =>
        new(files.SelectMany(FiguresOf), DateOnly.ParseExact(MonthOf(files[0]), Month, CultureInfo.InvariantCulture), asOf);

    private static string[] FilesOf(string month) => Path.Combine(month, "public") is var edition && Directory.Exists(edition)
        ? [.. Directory.EnumerateFiles(edition, File, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private static string MonthOf(string file)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
        return json.RootElement.GetProperty("asOf").GetString()!;
    }

    /// <summary>The figures of a file that this version of the program knows.</summary>
    private static List<Figure> FiguresOf(string file)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
        return [.. json.RootElement.GetProperty("figures").EnumerateArray().Select(FigureOf).Where(f => Measures.Contains(f.Measure) && Breakdowns.Contains(f.Breakdown))];
    }

    private static Figure FigureOf(JsonElement line)
    {
        string Text(string name) => line.TryGetProperty(name, out var found) ? found.GetString() ?? "" : "";
        decimal? Number(string name) => line.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number ? found.GetDecimal() : null;
        return new Figure(
            Text("measure"), Text("area"), Text("period"), Text("breakdown"), Text("category"), Number("numerator"), Number("denominator"), (double?)Number("value"), null, null,
            Text("statistic"), Text("method"), Text("status"), "", Text("evidence"));
    }
}
