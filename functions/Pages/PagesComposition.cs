namespace SvdPipeline.Functions.Pages;

/// <summary>Pages people see.</summary>
public static class PagesComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, ServiceSettings settings) => services;

    /// <summary>Adds the routes.</summary>
    public static void MapPages(this WebApplication app)
    {
    }
}
