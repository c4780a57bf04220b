namespace SvdPipeline.Functions.Builds;

/// <summary>Builds: orders, steps, results.</summary>
public static class BuildsComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBuilds(this IServiceCollection services, ServiceSettings settings) =>
        services.AddSingleton<DocumentShelf>().AddSingleton<BuildBook>().AddSingleton<MeasuredShelf>().AddSingleton<BuildFiles>().AddSingleton<BuildWork>().AddSingleton<BuildSteps>();
}
