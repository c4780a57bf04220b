using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Operation;

/// <summary>What whoever runs the app sees of it: health, telemetry, status.</summary>
public static class OperationComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services, ServiceSettings settings) => services;

    /// <summary>Adds <c>/health</c>: the process answers.</summary>
    public static void MapOperation(this WebApplication app) => app.MapGet("/health", () => Results.Text("healthy")).May("ready");
}
