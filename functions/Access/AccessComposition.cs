namespace SvdPipeline.Functions.Access;

/// <summary>Who may do what, and who did.</summary>
public static class AccessComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, ServiceSettings settings) => services;

    /// <summary>Adds what stands before every route, and the routes to sign in and out.</summary>
    public static void MapAccess(this WebApplication app)
    {
    }
}
