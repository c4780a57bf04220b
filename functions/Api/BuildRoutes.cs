using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Api;

/// <summary>Builds: asked for, looked up, cancelled, tried again. Whoever has one borough asks for its documents alone, and sees of London's builds what is theirs.</summary>
internal static class BuildRoutes
{
    private const int MostListed = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/builds", Request)
            .May("build-request", narrows: true)
            .WithSummary("Asks for a build. The same order of the same inputs is the build there is: 202 when it is new, otherwise 200.");
        api.MapGet("/builds", List)
            .May("builds", narrows: true).WithSummary("Builds, the newest first; 'borough' for those that cover one.");
        api.MapGet("/builds/{id}", One)
            .May("builds", narrows: true).WithSummary("Where a build stands: its steps with their seconds, findings and, when it is done, its result.");
        api.MapPost("/builds/{id}/cancel", Cancel)
            .May("build-change", narrows: true).WithSummary("Cancels a build that has not ended.");
        api.MapPost("/builds/{id}/retry", Retry)
            .May("build-change", narrows: true).WithSummary("Tries again what failed or was cancelled of a build; what is done stays done.");
    }

    private static async Task<Results<Accepted<BuildRecord>, Ok<BuildRecord>>> Request(HttpContext context, BuildBook book, AuditTrail audit, OrderForm form, CancellationToken cancel)
    {
        var order = form.Order();
        if (!order.Covered().All(context.MayReach))
        {
            throw new RefusedException(Refusal.NotAllowed with { Detail = "Name your own borough in 'boroughs': your role builds its documents alone." });
        }

        var person = context.SignedIn();
        await audit.Write(person, "build", $"{order.AsOf} {order.Definition} {string.Join(' ', order.Boroughs)}".TrimEnd(), cancel);
        var (build, isNew) = await book.Request(order, person.Name, cancel);
        var address = $"/api/v1/builds/{build.Id}";
        context.Response.Headers.Location = address;
        return isNew ? TypedResults.Accepted(address, build) : TypedResults.Ok(build);
    }

    private static async Task<Ok<Page<BuildRecord>>> List(HttpContext context, BuildBook book, string? borough, int? size, string? after, CancellationToken cancel)
    {
        var wanted = borough ?? (context.Reachable() is [var own] ? own.Code : null);
        if (wanted is not null && !context.MayReach(wanted))
        {
            throw new RefusedException(Refusal.NotAllowed);
        }

        var most = Math.Clamp(size ?? 50, 1, MostListed);
        var builds = await book.List(wanted, most, after, cancel);
        return TypedResults.Ok(new Page<BuildRecord>([.. builds.Select(build => BuildView.Of(context, build))], builds.Count == most ? builds[^1].Id : null));
    }

    private static async Task<Results<Ok<BuildProgress>, StatusCodeHttpResult>> One(HttpContext context, BuildBook book, string id, CancellationToken cancel)
    {
        if (await book.Find(id, cancel) is not { } progress || !progress.Build.Order.Covered().Any(context.MayReach))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        return Conditional.IsKnown(context, progress.ETag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(BuildView.Of(context, progress));
    }

    private static async Task<Accepted<BuildProgress>> Cancel(HttpContext context, BuildBook book, AuditTrail audit, string id, CancellationToken cancel)
    {
        await Own(context, book, id, cancel);
        await audit.Write(context.SignedIn(), "cancel", id, cancel);
        return await book.Cancel(id, context.SignedIn().Name, cancel)
            ? await Accepted(book, id, cancel)
            : throw new RefusedException(Refusal.Changed with { Status = StatusCodes.Status409Conflict, Detail = "The build has ended already." });
    }

    private static async Task<Accepted<BuildProgress>> Retry(HttpContext context, BuildBook book, AuditTrail audit, string id, CancellationToken cancel)
    {
        await Own(context, book, id, cancel);
        await audit.Write(context.SignedIn(), "retry", id, cancel);
        await book.Retry(id, context.SignedIn().Name, cancel);
        return await Accepted(book, id, cancel);
    }

    /// <summary>Passes for a build whose boroughs the person all reaches; one that they may see and not change is not allowed, any other not there.</summary>
    private static async Task Own(HttpContext context, BuildBook book, string id, CancellationToken cancel)
    {
        var covered = (await book.Record(id, cancel))?.Order.Covered() ?? [];
        if (!covered.Any(context.MayReach))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        if (!covered.All(context.MayReach))
        {
            throw new RefusedException(Refusal.NotAllowed);
        }
    }

    private static async Task<Accepted<BuildProgress>> Accepted(BuildBook book, string id, CancellationToken cancel) =>
        TypedResults.Accepted($"/api/v1/builds/{id}", await book.Find(id, cancel));
}
