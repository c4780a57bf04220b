using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Quality;

namespace SvdPipeline.Documents.Quality;

using Html = Content.Html;

/// <summary>The page of one source.</summary>
internal static class SourceQualityPage
{
    private const int MonthsDrawn = 60;
    private const int FamiliesDrawn = 4;

    /// <summary>Its content.</summary>
    public static Html Body(SourceReport source, IReadOnlyList<Attention> attention) => DocumentTemplates.Render("quality/source", PageModel.Object(
    [
        ("id", source.Id),
        ("title", source.Title),
        ("publisher", source.Publisher),
        ("schedule", source.Schedule),
        ("verified", source.Verified),
        ("count", attention.Count),
        ("attention", QualityPages.Attention(attention, _ => "", _ => "")),
        ("has_series", source.Files.Any(f => f.Series.Length > 0)),
        ("checks", PageModel.List(source.Checks.OrderBy(c => c.State switch { "warn" => 0, "pass" => 1, _ => 2 }), Check)),
        ("freshness", PageModel.List(source.Freshness, Fresh)),
        ("files", PageModel.List(source.Files.OrderByDescending(f => f.DataTo).ThenBy(f => f.File, StringComparer.Ordinal), File)),
        ("findings", PageModel.List(source.Findings.OrderByDescending(f => f.Count).ThenBy(f => f.Code, StringComparer.Ordinal), Finding)),
        ("changes", PageModel.List(source.Changes, Change)),
        ("overlaps", PageModel.List(source.Overlaps, Overlap)),
        ("charts", PageModel.List(source.Months.GroupBy(m => m.Family, StringComparer.Ordinal).Where(g => g.Count() > 2).Take(FamiliesDrawn), g => Drawn(source, g))),
        .. CompletenessStrip.Of(source.Completeness),
    ]));

    private static ScriptObject Check(CheckResult check)
    {
        var (kind, sign, words) = check.State switch
        {
            "pass" => ("", "●", "as expected"),
            "warn" => (check.Check is "boroughs" or "months" ? "act" : "look", "◆", "not as expected"),
            _ => ("", "–", "not judged"),
        };
        return PageModel.Object(("expected", check.Expected), ("kind", kind), ("sign", sign), ("state", words), ("found", check.Found), ("series", check.Series));
    }

    private static ScriptObject Fresh(Freshness f)
    {
        var (kind, sign) = f.State switch { "fresh" => ("", "●"), "late" => ("look", "◆"), "stale" => ("act", "▲"), _ => ("", "–") };
        return PageModel.Object(
            ("series", f.Series.Length > 0 ? f.Series : "all"), ("latest", QualityPages.Day(f.Latest)), ("due", f.Due is { } due ? QualityPages.Day(due) : "–"), ("kind", kind), ("sign", sign), ("state", f.State));
    }

    private static ScriptObject File(FileReport f) => PageModel.Object(
        ("name", f.File),
        ("synthetic", f.Synthetic),
        ("series", f.Series),
        ("first", f.FirstMonth),
        ("latest", QualityPages.Day(f.DataTo)),
        ("received", QualityPages.Day(f.Received)),
        ("rows", QualityPages.Text(f.RowsIn)),
        ("kept", QualityPages.Text(f.RowsKept)),
        ("refused", QualityPages.Text(f.RowsRefused)),
        ("findings", QualityPages.Text(f.Findings)));

    private static ScriptObject Finding(FindingReport f)
    {
        var entry = FindingCatalogue.Entry(f.Code);
        return PageModel.Object(
            ("code", f.Code),
            ("title", entry.Title),
            ("column", f.Column),
            ("count", QualityPages.Text(f.Count)),
            ("file", f.File),
            ("cause", entry.Cause),
            ("todo", entry.Remedy),
            ("examples", PageModel.List(f.Examples, e => PageModel.Object(("line", e.Line == 0 ? "–" : QualityPages.Text(e.Line)), ("found", e.Found), ("wanted", e.Wanted), ("refused", e.RowRefused)))));
    }

    private static ScriptObject Change(FileChange c) => PageModel.Object(
        ("series", c.Series),
        ("what", c.Kind switch
        {
            "rows" => "Rows kept",
            "from" => "First month",
            "to" => "Last day of the data",
            "column_new" => $"New column {c.Item}",
            "column_gone" => $"Column {c.Item} has gone",
            "value_new" => $"{c.Item}: {c.Found} is new",
            "value_gone" => $"{c.Item}: {c.Found} has gone",
            _ => $"Sum of {Area(c.Found)}, {(c.Item == "revised" ? "months that both have" : "last month of each")}",
        }),
        ("before", Number(c.Before)),
        ("after", Number(c.After)));

    private static ScriptObject Overlap(FileOverlap o) => PageModel.Object(
        ("other", o.Other),
        ("months", o.Months == 1 ? o.FirstMonth : $"{o.FirstMonth} to {o.LastMonth} ({QualityPages.Text(o.Months)})"),
        ("before", QualityPages.Text(o.Before)),
        ("after", QualityPages.Text(o.After)),
        ("difference", o.Before == 0 ? "–" : ((o.After - o.Before) * 100m / o.Before).ToString("+0.00 '%';−0.00 '%';0 '%'", CultureInfo.InvariantCulture)),
        ("areas", QualityPages.Text(o.Areas)),
        ("most", o.Area.Length == 0 ? "–" : $"{Area(o.Area)}: {QualityPages.Text(o.AreaBefore)} to {QualityPages.Text(o.AreaAfter)}"));

    private static Html Drawn(SourceReport source, IGrouping<string, MonthSize> family)
    {
        var months = family.TakeLast(MonthsDrawn).ToArray();
        var least = months.MinBy(m => m.Size)!;
        var most = months.MaxBy(m => m.Size)!;
        return PageFrame.Figure(new Chart(
            $"months-{string.Concat(family.Key.Where(char.IsAsciiLetterOrDigit))}",
            ChartKind.MonthlyLine,
            $"{months.Length} months, from {QualityPages.Text(least.Size)} ({least.Month}) to {QualityPages.Text(most.Size)} ({most.Month})",
            $"{source.Title}{(family.Key.Length > 0 ? $", {family.Key}" : "")}, {months[0].Month} to {months[^1].Month}",
            $"Each month as the newest file that has it tells it: the sum of its counts where the file has counts, its rows otherwise.",
            $"Files in use of {source.Id}",
            months.Any(m => m.Size != m.Rows) ? "Sum of the counts in the file" : "Rows",
            [.. months.Select(m => Label(m.Month))],
            [new ChartSeries("size", [.. months.Select(m => new ChartPoint(m.Size))])]));
    }

    private static string Label(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("MMM yyyy", CultureInfo.InvariantCulture) : month;

    private static string Area(string code) => AttentionToChange.Area(code);

    private static string Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? QualityPages.Text(n) : text;
}
