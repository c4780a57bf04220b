using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.Functions.Api;

/// <summary>Sources and how fresh they are.</summary>
internal static class SourceRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/sources", async (LakeShelf lake, CancellationToken cancel) => TypedResults.Ok(await lake.Sources(cancel)))
            .May("sources").WithSummary("Every source that is understood: what the lake holds of it, how fresh it is, when the next edition is due.");
        api.MapGet("/sources/{source}", One)
            .May("sources").WithSummary("One source, by the id of its contract.");
    }

    private static async Task<Ok<SourceFreshness>> One(LakeShelf lake, string source, CancellationToken cancel) =>
        TypedResults.Ok((await lake.Sources(cancel)).FirstOrDefault(s => s.Id == source) ?? throw new RefusedException(Refusal.NotFound));
}
