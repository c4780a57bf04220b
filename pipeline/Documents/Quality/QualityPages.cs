using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Quality;

namespace SvdPipeline.Documents.Quality;

using Html = Content.Html;

/// <summary>The data-quality report as pages: <c>report.html</c> says what needs attention, <c>sources/{id}.html</c> everything of a source.</summary>
public static class QualityPages
{
    private const string First = "report.html";
    private const string SourceFolder = "sources";

    private static readonly Html Style = new(EmbeddedFiles.Text("templates/styles/document.css") + EmbeddedFiles.Text("templates/styles/quality.css"));

    /// <summary>Writes the pages into a folder; pages of sources that are no longer there go.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Folder of the report.</param>
    public static void Write(QualityReport report, string folder)
    {
        var sources = Path.Combine(folder, SourceFolder);
        if (Directory.Exists(sources))
        {
            Directory.Delete(sources, recursive: true);
        }

        Directory.CreateDirectory(sources);
        Write(Path.Combine(folder, First), report, "Data quality of the lake", First, Summary(report));
        foreach (var source in report.Sources)
        {
            Write(Path.Combine(sources, source.Id + ".html"), report, $"Data quality: {source.Title}", source.Id, SourceQualityPage.Body(source, Of(report, source.Id)));
        }
    }

    /// <summary>Colour, sign and words of a level; 0 is nothing to say.</summary>
    internal static (string Kind, string Sign, string Words) Level(int level) => level switch
    {
        1 => ("act", "▲", "Act"),
        2 => ("look", "◆", "Look"),
        3 => ("know", "○", "Know"),
        _ => ("", "●", "In order"),
    };

    /// <summary>A list of what needs attention.</summary>
    internal static Html Attention(IEnumerable<Attention> items, Func<string, string> link, Func<string, string> title) => DocumentTemplates.Render("quality/attention", PageModel.Object(
        ("items", PageModel.List(items, a => PageModel.Object(
            ("kind", Level(a.Level).Kind),
            ("sign", Level(a.Level).Sign),
            ("level", Level(a.Level).Words),
            ("what", a.What),
            ("detail", a.Detail),
            ("todo", a.Do),
            ("is_new", a.IsNew),
            ("link", link(a.Source)),
            ("source", title(a.Source)))))));

    /// <summary>A count as printed.</summary>
    internal static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A day as printed.</summary>
    internal static string Day(DateOnly? date) => date?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static void Write(string path, QualityReport report, string title, string current, Html body)
    {
        var inSources = current != First;
        var model = PageModel.Object(
            ("title", title),
            ("style", Style),
            ("judged", report.JudgedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            ("synthetic", report.Synthetic),
            ("links", PageModel.List(
                report.Sources.Select(s => (Id: s.Id, Words: s.Title, Address: $"{(inSources ? "" : SourceFolder + "/")}{s.Id}.html", Level: WorstOf(report, s.Id)))
                    .Prepend((Id: First, Words: "What needs attention", Address: inSources ? "../" + First : First, Level: -1)),
                l => PageModel.Object(
                    ("words", l.Words),
                    ("address", l.Address),
                    ("current", l.Id == current),
                    ("sign", l.Level < 0 ? "" : Level(l.Level is 3 ? 0 : l.Level).Sign),
                    ("state", l.Level < 0 ? "" : Level(l.Level is 3 ? 0 : l.Level).Words)))),
            ("body", body));
        File.WriteAllText(path, DocumentTemplates.Render("quality/frame", model).Text, new UTF8Encoding(false));
    }

    private static Html Summary(QualityReport report)
    {
        var titles = report.Sources.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        string Link(string source) => titles.ContainsKey(source) ? $"{SourceFolder}/{source}.html" : "";
        string Title(string source) => titles.GetValueOrDefault(source, "");
        var urgent = report.Attention.Where(a => a.Level < 3).ToArray();
        var rest = report.Attention.Where(a => a.Level == 3).ToArray();
        return DocumentTemplates.Render("quality/report", PageModel.Object(
            ("act", report.Attention.Count(a => a.Level == 1)),
            ("look", report.Attention.Count(a => a.Level == 2)),
            ("know", rest.Length),
            ("files", Text(report.Sources.Sum(s => s.Files.Count))),
            ("sources", Text(report.Sources.Count)),
            ("not_used", Text(report.NotUsed.Count)),
            ("rows", Text(report.Sources.Sum(s => s.Files.Sum(f => f.RowsIn)))),
            ("kept", Text(report.Sources.Sum(s => s.Files.Sum(f => f.RowsKept)))),
            ("refused", Text(report.Sources.Sum(s => s.Files.Sum(f => f.RowsRefused)))),
            ("first", Attention(urgent, Link, Title)),
            ("rest", Attention(rest, Link, Title)),
            ("mended_count", report.Mended.Count),
            ("mended", Attention(report.Mended.Select(m => m with { Level = 0, Do = "" }), Link, Title)),
            ("rows_of_sources", PageModel.List(report.Sources.OrderBy(s => Order(WorstOf(report, s.Id))), s => Row(report, s))),
            ("groups", PageModel.List(report.NotUsed.SelectMany(f => f.Findings.Select(x => (File: f, Finding: x))).GroupBy(x => x.Finding.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal), Group)),
            ("missing", PageModel.List(report.NotSupplied, s => PageModel.Object(("id", s.Id), ("title", s.Title), ("publisher", s.Publisher), ("schedule", s.Schedule))))));
    }

    private static ScriptObject Row(QualityReport report, SourceReport source)
    {
        var worst = WorstOf(report, source.Id);
        var (kind, sign, words) = Level(worst is 3 ? 0 : worst);
        return PageModel.Object(
            ("link", $"{SourceFolder}/{source.Id}.html"),
            ("title", source.Title),
            ("kind", kind),
            ("sign", sign),
            ("state", words),
            ("latest", Day(source.Freshness.Max(f => f.Latest))),
            ("due", source.Freshness.Max(f => f.Due) is { } due ? Day(due) : "–"),
            ("files", Text(source.Files.Count)),
            ("rows", Text(source.Files.Sum(f => f.RowsIn))),
            ("kept", Text(source.Files.Sum(f => f.RowsKept))),
            ("refused", Text(source.Files.Sum(f => f.RowsRefused))),
            ("findings", Text(source.Files.Sum(f => f.Findings))),
            ("spark", Sparkline.Of(source.Months)));
    }

    private static ScriptObject Group(IGrouping<string, (FileNotUsed File, Finding Finding)> group)
    {
        var entry = FindingCatalogue.Entry(group.Key);
        return PageModel.Object(
            ("code", group.Key),
            ("title", entry.Title),
            ("cause", entry.Cause),
            ("todo", entry.Remedy),
            ("files", PageModel.List(group, x => PageModel.Object(("name", x.Finding.Line > 0 ? $"{x.Finding.File}, line {Text(x.Finding.Line)}" : x.Finding.File), ("found", x.Finding.Found), ("wanted", x.Finding.Wanted)))));
    }

    private static Attention[] Of(QualityReport report, string source) => [.. report.Attention.Where(a => a.Source == source)];

    private static int WorstOf(QualityReport report, string source) => Of(report, source).Select(a => a.Level).DefaultIfEmpty().Min();

    private static int Order(int level) => level == 0 ? 3 : level;
}
