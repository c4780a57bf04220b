using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.Functions.Api;

/// <summary>Files handed in, and what became of them.</summary>
internal static class UploadRoutes
{
    private const int MostListed = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var limit = ((IEndpointRouteBuilder)api).ServiceProvider.GetRequiredService<ServiceSettings>().UploadLimit;
        api.MapPost("/uploads", Upload)
            .May("upload").BodyUpTo(limit)
            .Accepts<Stream>("application/octet-stream")
            .WithSummary("Hands in a file as the body of the request, as it streams; 'name' is its file name. It is recognised by its content.");
        api.MapGet("/uploads", async (LandingArea landing, int? size, CancellationToken cancel) => TypedResults.Ok(await landing.Recent(Math.Clamp(size ?? 50, 1, MostListed), cancel)))
            .May("uploads").WithSummary("Files that arrived, the newest first.");
        api.MapGet("/uploads/{id}", One)
            .May("uploads").WithSummary("What became of one file: rows read, kept and refused, and each finding with line and column.");
    }

    private static async Task<Accepted<LandingReceipt>> Upload(HttpContext context, LandingArea landing, AuditTrail audit, string name, CancellationToken cancel)
    {
        var person = context.SignedIn();
        await audit.Write(person, "upload", name, cancel);
        var receipt = await landing.Receive(name, context.Request.Body, person.Name, cancel);
        return TypedResults.Accepted($"/api/v1/uploads/{receipt.Id}", receipt);
    }

    private static async Task<Ok<LandingReceipt>> One(LandingArea landing, string id, CancellationToken cancel) =>
        TypedResults.Ok(await landing.Find(id, cancel) ?? throw new RefusedException(Refusal.NotFound));
}
