using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>The form that asks for a build, of a borough or of all London.</summary>
/// <param name="AsOf">Month as typed.</param>
/// <param name="Editions">Editions chosen.</param>
/// <param name="Definition">Profile chosen.</param>
/// <param name="Previous">Month of the earlier build, or empty.</param>
internal sealed record BuildForm(string AsOf, IReadOnlyList<string> Editions, string Definition, string Previous)
{
    private static readonly string[] AllEditions = ["official", "public"];

    private static readonly string[] PoliceSources = ["safestats-mps-crime", "mps-recorded-crime", "mps-dashboard"];

    /// <summary>The form as first shown: the newest whole month of police data, both editions, the London definition.</summary>
    public static async Task<BuildForm> Fresh(LakeShelf lake, DocumentShelf shelf, CancellationToken cancel)
    {
        var sources = (await lake.Sources(cancel)).ToDictionary(s => s.Id, s => s.Latest, StringComparer.Ordinal);
        var newest = PoliceSources.Select(id => sources.GetValueOrDefault(id)).FirstOrDefault(latest => latest is not null);
        var months = await shelf.Months(cancel);
        var asOf = newest is { } day ? $"{(day.AddDays(1).Day == 1 ? day : day.AddMonths(-1)):yyyy-MM}" : months.FirstOrDefault("");
        return new BuildForm(asOf, AllEditions, DefinitionProfile.Default, months.FirstOrDefault(m => string.CompareOrdinal(m, asOf) < 0, ""));
    }

    /// <summary>The form as sent.</summary>
    public static BuildForm Sent(IFormCollection form) => new(
        form["as-of"].ToString().Trim(), [.. form["edition"].OfType<string>()], form["definition"].ToString(), form["previous"].ToString());

    /// <summary>Asks for the build and leads to its page; a form that cannot be built is shown again with what is wrong.</summary>
    /// <param name="context">The request.</param>
    /// <param name="book">The builds.</param>
    /// <param name="boroughs">GSS codes; none for all London.</param>
    /// <param name="again">Shows the page again with the form and its mistakes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IResult> Order(HttpContext context, BuildBook book, IReadOnlyList<string> boroughs, Func<IReadOnlyList<(string Field, string Words)>, Task<IResult>> again, CancellationToken cancel)
    {
        var mistakes = new List<(string Field, string Words)>();
        if (Words.First(AsOf) is null)
        {
            mistakes.Add(("as-of", "Enter a year and a month, such as 2026-02"));
        }

        if (Editions.Count == 0)
        {
            mistakes.Add(("editions", "Choose at least one edition"));
        }

        if (mistakes.Count > 0)
        {
            return await again(mistakes);
        }

        var person = context.SignedIn();
        try
        {
            var (build, isNew) = await book.Request(new BuildOrder(AsOf, Definition, boroughs, Editions, Previous.Length > 0 ? Previous : null), person.Name, cancel);
            if (isNew)
            {
                await context.RequestServices.GetRequiredService<AuditTrail>().Write(person, "build-request", build.Id, cancel);
            }

            return Results.Redirect($"/builds/{build.Id}");
        }
        catch (UserError error)
        {
            return await again([("as-of", $"{error.Message} {error.Remedy} ({error.Code})")]);
        }
    }

    /// <summary>The form as HTML.</summary>
    public async Task<Html> Render(HttpContext context, DocumentShelf shelf, string heading, string button, string address, IReadOnlyList<(string Field, string Words)> mistakes, CancellationToken cancel)
    {
        string Mistake(string field) => mistakes.FirstOrDefault(m => m.Field == field).Words ?? "";
        var months = await shelf.Months(cancel);
        return DocumentTemplates.Render("pages/build-form", Object(
            ("heading", heading),
            ("button", button),
            ("address", address),
            ("token", PageFrame.Token(context)),
            ("errors", List(mistakes, m => Object(("field", m.Field), ("words", m.Words)))),
            ("month_error", Mistake("as-of")),
            ("edition_error", Mistake("editions")),
            ("as_of", AsOf),
            ("as_of_example", Words.First(AsOf) is null ? "2026-02" : AsOf),
            ("editions", List(AllEditions, e => Object(("id", e), ("words", DocumentLinks.Edition(e)), ("chosen", Editions.Contains(e))))),
            ("definitions", Words.Options(DefinitionProfiles.All.Select(p => (p.Id, p.Label)), Definition)),
            ("previous", Words.Options(months.Where(m => m != AsOf).Select(m => (m, Words.Month(m))), Previous))));
    }
}
