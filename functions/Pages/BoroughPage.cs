using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>One borough: documents, build button, figures, freshness of the data, history.</summary>
internal sealed class BoroughPage(DocumentShelf shelf, ShelfFigures shelfFigures, LakeShelf lake, BuildBook book)
{
    private static readonly string[] Editions = ["official", "public"];

    public async Task<IResult> Show(HttpContext context, string borough, string? month, CancellationToken cancel) =>
        Boroughs.All.FirstOrDefault(b => b.Code == borough) is { } shown
            ? await Page(context, shown, month, await BuildForm.Fresh(lake, shelf, cancel), [], cancel)
            : Refusal.NotFound.Result();

    public async Task<IResult> Order(HttpContext context, string borough, CancellationToken cancel)
    {
        if (Boroughs.All.FirstOrDefault(b => b.Code == borough) is not { } shown)
        {
            return Refusal.NotFound.Result();
        }

        var form = BuildForm.Sent(await context.Request.ReadFormAsync(cancel));
        return await form.Order(context, book, [shown.Code], async mistakes => await Page(context, shown, null, form, mistakes, cancel), cancel);
    }

    private async Task<Page> Page(HttpContext context, Borough borough, string? asked, BuildForm form, IReadOnlyList<(string Field, string Words)> mistakes, CancellationToken cancel)
    {
        var person = context.SignedIn();
        string[] allowed = [.. Editions.Where(e => Policies.May(person, $"document-{e}", borough.Code))];
        var month = await NewestMonth.Of(shelf, borough.Code, allowed, asked, cancel);
        var edition = month is null ? null : allowed.FirstOrDefault(e => month.Build(e, borough.Code) is not null);
        var figures = month is null || edition is null ? null : await shelfFigures.Borough(month, edition, borough.Code, cancel);
        var tier = month is null ? null : await shelfFigures.Tier(month, borough.Code, cancel);
        var months = await MonthsOf(borough, cancel);
        var sources = await lake.Sources(cancel);
        var builds = await book.List(borough.Code, BuildStates.PageSize, null, cancel);
        var canBuild = Policies.May(person, "page-build-request", borough.Code);
        return new Page(mistakes.Count > 0 ? $"Error: {borough.Name}" : borough.Name, DocumentTemplates.Render("pages/borough", Object(
            ("name", borough.Name),
            ("address", $"/boroughs/{borough.Code}"),
            ("month", month is null ? "" : Words.Month(month.AsOf)),
            ("tier", tier switch { null => "", 0 => "None yet", var t => Words.Number(t.Value) }),
            ("other_months", months.Count > 1 ? Words.Options(months.Select(m => (m, Words.Month(m))), month?.AsOf) : List(Array.Empty<string>(), m => m)),
            ("documents", DocumentLinks.Table(context, borough, month, Editions)),
            ("public_address", month is not null && Policies.May(person, "page-partner", borough.Code) ? $"/boroughs/{borough.Code}/public" : ""),
            ("can_build", canBuild),
            ("build_form", canBuild ? await form.Render(context, shelf, $"Build {borough.Name}'s documents", "Build", $"/boroughs/{borough.Code}/builds", mistakes, cancel) : null),
            ("figures", figures is null ? null : BoroughFigures.Render(borough, edition!, figures)),
            ("sources", List(sources.Where(s => s.State != "missing").OrderBy(s => s.Title, StringComparer.Ordinal), SourceStates.Line)),
            ("missing", sources.Count(s => s.State == "missing")),
            ("history", await BuildStates.Table(book, builds, $"Builds of {borough.Name}", null, cancel))))) { Notice = figures?.Notice ?? SourceStates.Notice(sources) };
    }

    private async Task<List<string>> MonthsOf(Borough borough, CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var asOf in await shelf.Months(cancel))
        {
            if (await shelf.Month(asOf, cancel) is { } month && month.Parts.Any(p => p.Part == borough.Code))
            {
                found.Add(asOf);
            }
        }

        return found;
    }
}
