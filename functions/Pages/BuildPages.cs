using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Builds as a list, one build with its stages, and what may be done about it.</summary>
internal sealed class BuildPages(BuildBook book, DocumentShelf shelf, LakeShelf lake)
{
    public async Task<IResult> Overview(HttpContext context, string? after, CancellationToken cancel) =>
        await ListPage(context, after, await BuildForm.Fresh(lake, shelf, cancel), [], cancel);

    public async Task<IResult> Order(HttpContext context, CancellationToken cancel)
    {
        if (context.Reachable().Count < Boroughs.All.Count)
        {
            return Refusal.NotAllowed.Result();
        }

        var form = BuildForm.Sent(await context.Request.ReadFormAsync(cancel));
        return await form.Order(context, book, [], async mistakes => await ListPage(context, null, form, mistakes, cancel), cancel);
    }

    public async Task<IResult> Show(HttpContext context, string id, CancellationToken cancel)
    {
        if (await Reached(context, id, cancel) is not { } progress)
        {
            return Refusal.NotFound.Result();
        }

        var (order, person) = (progress.Build.Order, context.SignedIn());
        var mayChange = order.Covered().All(code => Policies.May(person, "build-change", code));
        (string Words, string Address, string Style)[] buttons = !mayChange ? [] : progress.State switch
        {
            "failed" or "cancelled" => [("Try again", $"/builds/{id}/retry", "")],
            "done" => [],
            _ => [("Cancel the build", $"/builds/{id}/cancel", "govuk-button--warning")],
        };
        return new Page($"{BuildStates.State(progress.State)}: build of {BuildStates.What(order)}", DocumentTemplates.Render("pages/build", Object(
            ("what", BuildStates.What(order)),
            ("month", Words.Month(order.AsOf)),
            ("status", BuildProgressView.Sentence(progress)),
            ("running", !progress.HasEnded),
            ("events", $"/builds/{id}/events"),
            ("progress", BuildProgressView.Render(progress, person)),
            ("token", PageFrame.Token(context)),
            ("buttons", List(buttons, b => Object(("words", b.Words), ("address", b.Address), ("style", b.Style)))),
            ("order", List(Lines(progress.Build), line => Object(("key", line.Key), ("value", line.Value))))))) {
                Live = !progress.HasEnded,
                Back = ("Builds", "/builds"),
            };
    }

    /// <summary>News of a build as server-sent events, until it has ended.</summary>
    public async Task<IResult> Events(HttpContext context, string id, CancellationToken cancel) =>
        await Reached(context, id, cancel) is { } progress ? new BuildEvents(book, progress, context.SignedIn()) : Refusal.NotFound.Result();

    public async Task<IResult> Cancel(HttpContext context, string id, CancellationToken cancel) =>
        await Change(context, id, "build-cancel", by => book.Cancel(id, by, cancel), cancel);

    public async Task<IResult> Retry(HttpContext context, string id, CancellationToken cancel) =>
        await Change(context, id, "build-retry", by => book.Retry(id, by, cancel), cancel);

    private async Task<IResult> Change(HttpContext context, string id, string act, Func<string, Task> change, CancellationToken cancel)
    {
        if (await Reached(context, id, cancel) is not { } progress)
        {
            return Refusal.NotFound.Result();
        }

        if (!progress.Build.Order.Covered().All(context.MayReach))
        {
            return Refusal.NotAllowed.Result();
        }

        var person = context.SignedIn();
        await context.RequestServices.GetRequiredService<AuditTrail>().Write(person, act, id, cancel);
        await change(person.Name);
        return Results.Redirect($"/builds/{id}");
    }

    /// <summary>The build, where the reader may know of it: one that covers a borough of theirs.</summary>
    private async Task<BuildProgress?> Reached(HttpContext context, string id, CancellationToken cancel) =>
        await book.Find(id, cancel) is { } found && found.Build.Order.Covered().Any(context.MayReach) ? found : null;

    private async Task<Page> ListPage(HttpContext context, string? after, BuildForm form, IReadOnlyList<(string Field, string Words)> mistakes, CancellationToken cancel)
    {
        var person = context.SignedIn();
        var builds = await book.List(person.Borough, BuildStates.PageSize, after, cancel);
        var more = builds.Count < BuildStates.PageSize ? null : $"/builds?after={builds[^1].Id}";
        var mayOrder = person.Borough is null && Policies.May(person, "page-build-request");
        return new Page(mistakes.Count > 0 ? "Error: Builds" : "Builds", DocumentTemplates.Render("pages/builds", Object(
            ("list", await BuildStates.Table(book, builds, "Builds, newest first", more, cancel)),
            ("form", mayOrder ? await form.Render(context, shelf, "Build all London", "Build all London", "/builds", mistakes, cancel) : null))));
    }

    private static IEnumerable<(string Key, string Value)> Lines(BuildRecord build)
    {
        yield return ("Figures to", Words.Month(build.Order.AsOf));
        yield return ("Editions", string.Join(" and ", build.Order.Editions));
        yield return ("Definition", Definition.DefinitionProfiles.Load(build.Order.Definition).Label);
        yield return ("Reviewed against", build.Order.Previous is { } previous ? Words.Month(previous) : "No earlier build");
        yield return ("Asked for", $"{Words.Moment(build.RequestedAt)}, by {build.RequestedBy}");
        yield return ("Build", build.Id);
    }
}
