using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Measures;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>One measure over all boroughs: chart with intervals, table, downloads.</summary>
internal static class ComparePage
{
    private static readonly (string File, string Words)[] Downloads =
    [
        ("comparison.xlsx", "All measures and boroughs as a workbook"),
        ("comparison.csv", "All measures and boroughs as tidy CSV"),
        ("index.html", "The comparison pages, to read"),
        ("completeness.html", "Completeness of the data by borough and section"),
    ];

    public static async Task<IResult> Show(
        HttpContext context, DocumentShelf shelf, ShelfFigures shelfFigures, CancellationToken cancel, string? measure = null, string? window = null, string? edition = null, string? month = null)
    {
        string[] allowed = [.. new[] { "official", "public" }.Where(e => Policies.May(context.Person(), $"page-compare-{e}"))];
        if (edition is not null && !allowed.Contains(edition))
        {
            return edition is "official" ? Refusal.NotAllowed.Result() : Refusal.NotFound.Result();
        }

        string[] wanted = edition is null ? allowed : [edition];
        if (await NewestMonth.Of(shelf, ShelfMonth.Comparison, wanted, month, cancel) is not { } found)
        {
            return new Page("Compare boroughs", DocumentTemplates.Render("pages/compare", Object(("measures", List(Array.Empty<string>(), m => m)))));
        }

        var chosen = wanted.First(e => found.Build(e, ShelfMonth.Comparison) is not null);
        var figures = (await shelfFigures.Comparison(found, chosen, cancel))!;
        var asOf = Words.First(found.AsOf)!.Value;
        var measures = MeasureCatalogue.Compared.Where(m => ComparisonView.Of(figures, asOf, m).HasData).ToList();
        var shown = measures.Find(m => m.Id == measure) ?? measures[0];
        var windows = ComparisonView.Windows(figures, asOf, shown);
        var latest = ComparisonView.Of(figures, asOf, shown);
        var view = window is not null && window != latest.Period && windows.Any(w => w.Id == window) ? ComparisonView.Of(figures, asOf, shown, window) : latest;
        var months = new List<string>();
        foreach (var asked in await shelf.Months(cancel))
        {
            if (await shelf.Month(asked, cancel) is { } other && allowed.Any(e => other.Build(e, ShelfMonth.Comparison) is not null))
            {
                months.Add(asked);
            }
        }

        return new Page($"{shown.Label} by borough", DocumentTemplates.Render("pages/compare", Object(
            ("measures", Words.Options(measures.Select(m => (m.Id, m.Label)), shown.Id)),
            ("windows", Words.Options(windows, view.Period)),
            ("editions", Words.Options(allowed.Where(e => found.Build(e, ShelfMonth.Comparison) is not null).Select(e => (e, DocumentLinks.Edition(e))), chosen)),
            ("months", Words.Options(months.Select(m => (m, Words.Month(m))), found.AsOf)),
            ("label", shown.Label),
            ("description", shown.Description),
            ("is_proxy", shown.Evidence.EndsWith("_proxy", StringComparison.Ordinal)),
            ("headline", view.Headline),
            ("breaks", List(shown.Breaks, b => b.Reason)),
            ("window", view.Window),
            ("value_label", view.ValueLabel),
            ("unit", Capital(shown.Unit)),
            ("judged", view.Judged),
            ("has_count", shown.Statistic != "count" && view.Boroughs.Any(b => b.Count != "[x]")),
            ("has_rank", view.Boroughs.Any(b => b.Rank.Length > 0)),
            ("has_change", view.Boroughs.Any(b => b.Change.Length > 0)),
            ("chart", view.Dots is null ? null : Object(("wide", new Html(SvgChart.Draw(view.Dots))), ("narrow", new Html(SvgChart.Draw(view.Dots, ChartLayout.Narrow))))),
            ("rows", List([view.London, .. view.Parts, .. view.Boroughs], row => Object(
                ("name", row.Borough is { InScheme: false } ? $"{row.Name} (not ranked)" : row.Name),
                ("whole", row.Borough is null),
                ("address", row.Borough is not null && Policies.May(context.Person(), "page-borough", row.Area) ? $"/boroughs/{row.Area}" : ""),
                ("rank", row.Rank),
                ("count", row.Count),
                ("value", row.Value),
                ("interval", row.Interval),
                ("position", Words.Position(row)),
                // The file has no test of a change, so none is told; the pages of the documents do.
                ("change", row.Change)))),
            ("downloads", List(Downloads, d => Object(("words", d.Words), ("address", DocumentLinks.Comparison(found.AsOf, chosen, d.File)))))))) { Notice = await shelfFigures.Notice(found, chosen, cancel) };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
