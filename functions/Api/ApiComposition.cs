using Microsoft.AspNetCore.Http.Json;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Routes under <c>/api/v1</c>.</summary>
public static class ApiComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton<PartnershipDesk>()
        .Configure<JsonOptions>(options => ApiJson.Set(options.SerializerOptions))
        .AddOpenApi("v1", ApiDescription.Set);

    /// <summary>Adds the routes.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json").May("openapi");
        var api = app.MapGroup("/api/v1");
        PeopleRoutes.Map(api.MapGroup("").WithTags("People"));
        SourceRoutes.Map(api.MapGroup("").WithTags("Sources"));
        UploadRoutes.Map(api.MapGroup("").WithTags("Uploads"));
        BuildRoutes.Map(api.MapGroup("").WithTags("Builds"));
        BoroughRoutes.Map(api.MapGroup("").WithTags("Boroughs"));
        DocumentRoutes.Map(api.MapGroup("").WithTags("Documents"));
        FigureRoutes.Map(api.MapGroup("").WithTags("Figures"));
        PartnershipRoutes.Map(api.MapGroup("").WithTags("Partnership"));
        DefinitionRoutes.Map(api.MapGroup("").WithTags("Definitions"));
    }
}
