using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Definition;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Definition profiles: what counts as serious violence.</summary>
internal static class DefinitionRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/definitions", () => TypedResults.Ok(DefinitionProfiles.Ids.Select(View)))
            .May("definitions").WithSummary("The definition profiles, the default first.");
        api.MapGet("/definitions/{id}", One)
            .May("definitions").WithSummary("One profile, as it is and in words.");
    }

    private static Ok<DefinitionView> One(string id) => TypedResults.Ok(DefinitionProfiles.Ids.Contains(id) ? View(id) : throw new RefusedException(Refusal.NotFound));

    private static DefinitionView View(string id) => new(DefinitionProfiles.Load(id), id == DefinitionProfile.Default, DefinitionText.Of(DefinitionProfiles.Load(id)));
}
