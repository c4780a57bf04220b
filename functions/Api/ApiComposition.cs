namespace SvdPipeline.Functions.Api;

/// <summary>Routes under <c>/api/v1</c>.</summary>
public static class ApiComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, ServiceSettings settings) => services;

    /// <summary>Adds the routes.</summary>
    public static void MapApi(this WebApplication app)
    {
    }
}
