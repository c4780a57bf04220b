using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Quality;

/// <summary>What of a report needs attention, the most urgent first: files not read, rows refused, data that is not there, then what may be right.</summary>
internal static class AttentionList
{
    private const int Named = 4;

    /// <summary>More than one row in a hundred refused is more than slips.</summary>
    private const decimal ManyRows = 0.01m;

    /// <summary>A slip or two in a short file is no more than that.</summary>
    private const int SomeRows = 10;

    /// <summary>More than one cell in twenty that cannot be read is a column in another form.</summary>
    private const decimal ManyCells = 0.05m;

    /// <summary>Notes and totals are no records: rows set apart for them are right.</summary>
    private static readonly string[] Apart = ["SVD-I140", "SVD-I141"];

    /// <summary>The list.</summary>
    public static IReadOnlyList<Attention> Of(IReadOnlyList<SourceReport> sources, IReadOnlyList<FileNotUsed> notUsed, DateOnly judgedOn) =>
    [
        .. NotUsed(notUsed)
            .Concat(sources.SelectMany(Rows))
            .Concat(sources.SelectMany(Checks))
            .Concat(sources.SelectMany(Fresh))
            .Concat(sources.SelectMany(s => Kept(s, judgedOn)))
            .Concat(sources.SelectMany(AttentionToChange.Of))
            .Concat(sources.SelectMany(Cells))
            .OrderBy(a => a.Level),
    ];

    private static IEnumerable<Attention> NotUsed(IReadOnlyList<FileNotUsed> files)
    {
        foreach (var f in files.Where(f => f.Refused))
        {
            var why = f.Findings.First(x => x.RowRefused);
            yield return new Attention(f.File.Contains('#', StringComparison.Ordinal) ? 2 : 1, $"refused {f.File}", f.Source, $"{f.File} was refused whole", $"Found {why.Found}{(why.Line > 0 ? $" in line {Text(why.Line)}" : "")}. The lake keeps what it had.", why.Remedy);
        }

        foreach (var group in files.Where(f => !f.Refused && f.Findings.Count > 0).GroupBy(f => f.Findings[0].Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var entry = FindingCatalogue.Entry(group.Key);
            var names = group.Select(f => f.File).ToArray();
            yield return new Attention(
                group.Key.StartsWith("SVD-S11", StringComparison.Ordinal) ? 1 : entry.Remedy.StartsWith("Nothing to do", StringComparison.Ordinal) ? 3 : 2,
                $"left {group.Key} {string.Join('|', names)}",
                "",
                $"{(names.Length == 1 ? $"{names[0]} was" : $"{Text(names.Length)} files were")} left alone: {Lower(entry.Title)}",
                names.Length == 1 ? $"Found {group.First().Findings[0].Found}." : List(names),
                entry.Remedy);
        }
    }

    private static IEnumerable<Attention> Rows(SourceReport source)
    {
        var files = source.Files.Select(f => (File: f, Refused: f.RowsRefused - SetApart(source, f.File))).Where(f => f.Refused > 0);
        foreach (var level in files.GroupBy(f => IsMany(f.Refused, f.File.RowsIn) ? 1 : 3))
        {
            var (refused, rows) = (level.Sum(f => f.Refused), level.Sum(f => f.File.RowsIn));
            var names = level.Select(f => f.File.File).ToArray();
            var why = source.Findings.Where(x => names.Contains(x.File) && !Apart.Contains(x.Code) && x.Examples.Any(e => e.RowRefused)).OrderByDescending(x => x.Count).Select(x => Lower(FindingCatalogue.Entry(x.Code).Title)).Distinct();
            yield return new Attention(
                level.Key,
                $"rows {source.Id} {string.Join('|', names)}",
                source.Id,
                $"{Share(refused, rows)} of the rows of {(names.Length == 1 ? names[0] : $"{Text(names.Length)} files")} were refused",
                $"{Text(refused)} of {Text(rows)} rows: {string.Join(", ", why)}.{(names.Length == 1 ? "" : $" {List(names)}")}",
                level.Key == 1 ? "Look at the findings of the source, correct the export and ingest it again." : "Correct the rows at source when convenient.");
        }
    }

    private static bool IsMany(long refused, long rows) => refused > ManyCells * rows || (refused > ManyRows * rows && refused >= SomeRows);

    private static long SetApart(SourceReport source, string file) => source.Findings.Where(f => f.File == file && Apart.Contains(f.Code)).Sum(f => f.Count);

    private static IEnumerable<Attention> Checks(SourceReport source) => source.Checks.Where(c => c.State == "warn").Select(c => new Attention(
        c.Check is "boroughs" or "months" ? 1 : 2,
        $"check {source.Id} {c.Series} {c.Expected}",
        source.Id,
        $"Not as expected{In(c.Series)}: {Lower(c.Expected)}",
        $"Found: {c.Found}.",
        c.Why.Length > 0 ? c.Why : "Compare the file with the one before; ask the supplier when it is not explained."));

    private static IEnumerable<Attention> Fresh(SourceReport source)
    {
        var all = source.Freshness.All(f => f.State is "stale" or "late");
        return source.Freshness.Where(f => f.State is "stale" or "late").GroupBy(f => f.State, StringComparer.Ordinal).Select(g => new Attention(
            g.Key == "stale" && all ? 1 : 2,
            $"{g.Key} {source.Id} {string.Join('|', g.Select(f => f.Series))}",
            source.Id,
            $"{(g.Key == "stale" ? "Stale" : "Late")}: data ends on {Date(g.Max(f => f.Latest))}{(g.Count() > 1 ? " or before" : In(g.First().Series))}",
            $"The next edition was due by {Date(g.Max(f => f.Due!.Value))} ({source.Schedule}).{(g.Count() > 1 ? $" {List([.. g.Select(f => $"{(f.Series.Length > 0 ? f.Series : "others")} to {Date(f.Latest)}")])}" : "")}",
            "Fetch or ask for the newest edition, and ingest it."));
    }

    private static IEnumerable<Attention> Kept(SourceReport source, DateOnly judgedOn)
    {
        if (SourceContracts.Find(source.Id)?.Retention is { } kept && source.Files.Where(f => kept.Ended(f.DataTo, judgedOn)).Select(f => f.File).ToArray() is { Length: > 0 } files)
        {
            yield return new Attention(2, $"kept {source.Id} {string.Join('|', files)}", source.Id, $"Kept longer than allowed: {Text(files.Length)} {(files.Length == 1 ? "file" : "files")}", List(files), FindingCatalogue.Entry("SVD-T120").Remedy);
        }
    }

    private static IEnumerable<Attention> Cells(SourceReport source)
    {
        foreach (var g in source.Findings.Where(f => f.Examples.All(e => !e.RowRefused)).GroupBy(f => (f.Code, Column: f.Code == "SVD-I102" ? "" : f.Column)).OrderBy(g => g.Key))
        {
            var entry = FindingCatalogue.Entry(g.Key.Code);
            var (count, rows) = (g.Sum(f => f.Count), g.DistinctBy(f => f.File).Sum(f => f.RowsIn));
            var ofColumn = g.Key.Column.Length > 0 && g.All(f => f.Count > 1 || f.Examples.Any(e => e.Line > 1));
            var names = g.Key.Code == "SVD-I102" ? List([.. g.Select(f => f.Column).Distinct(StringComparer.Ordinal)]) : List([.. g.Select(f => f.File).Distinct(StringComparer.Ordinal)]);
            yield return new Attention(
                ofColumn && count > ManyCells * rows ? 1 : ofColumn && count > ManyRows * rows ? 2 : 3,
                $"finding {source.Id} {g.Key.Code} {g.Key.Column}",
                source.Id,
                $"{entry.Title}{(g.Key.Column.Length > 0 ? $": column {g.Key.Column}" : "")}{(ofColumn ? $", {Share(count, rows)} of rows" : "")}",
                $"{Text(count)} {(count == 1 ? "time" : "times")}: {names}",
                entry.Remedy);
        }
    }

    /// <summary>The first names, and how many more.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= Named ? string.Join(", ", names) + "." : $"{string.Join(", ", names.Take(Named))} and {Text(names.Count - Named)} more.";

    /// <summary>Where there are several series, which one.</summary>
    public static string In(string series) => series.Length == 0 ? "" : $" ({series})";

    /// <summary>A count.</summary>
    public static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole)
    {
        var percent = whole == 0 ? 0 : 100m * part / whole;
        return percent is > 0 and < 0.1m ? "under 0.1 %" : percent.ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    private static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
