using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Commentary, partnership, plan and targets of a borough.</summary>
internal static class PartnershipRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/boroughs/{borough}/partnership", List)
            .May("partnership-read").WithSummary("Files that the partnership writes: those written and those that could be.");
        api.MapGet("/boroughs/{borough}/partnership/{**file}", Read)
            .May("partnership-read").Produces<string>(StatusCodes.Status200OK, "text/plain").WithSummary("One file, with its ETag.");
        api.MapPut("/boroughs/{borough}/partnership/{**file}", Write)
            .May("partnership-write").BodyUpTo(PartnershipDesk.MostBytes)
            .Accepts<string>("application/yaml", "text/markdown")
            .Produces<PartnershipFile>().Produces<PartnershipFile>(StatusCodes.Status201Created)
            .WithSummary("Writes one file over the state named by If-Match, or a new one with 'If-None-Match: *'. It is checked first; findings stand in 'errors'.");
    }

    private static async Task<Ok<IReadOnlyList<PartnershipFile>>> List(PartnershipDesk desk, string borough, CancellationToken cancel) =>
        TypedResults.Ok(await desk.List(Names.Borough(borough), cancel));

    private static async Task Read(HttpContext context, PartnershipDesk desk, string borough, string file)
    {
        await using var content = await desk.Open(Names.Borough(borough), file, context.RequestAborted) ?? throw new RefusedException(Refusal.NotFound);
        if (Conditional.IsKnown(context, content.Object.ETag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = content.Object.Length;
        await content.Stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task<IResult> Write(HttpContext context, PartnershipDesk desk, AuditTrail audit, string borough, string file)
    {
        var (area, condition) = (Names.Borough(borough), Conditional.OfEdit(context));
        await audit.Write(context.SignedIn(), "edit", $"partnership/{area.Code}/{file}", context.RequestAborted);
        var written = await desk.Write(area, file, context.Request.Body, condition, context.RequestAborted);
        context.Response.GetTypedHeaders().ETag = Conditional.Tag(written.ETag);
        var answer = new PartnershipFile(file, written.Length, written.Modified, written.ETag);
        return condition.Absent ? TypedResults.Created($"/api/v1/boroughs/{area.Code}/partnership/{file}", answer) : TypedResults.Ok(answer);
    }
}
