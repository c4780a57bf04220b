using System.Text.Json;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Operation;

/// <summary>What whoever runs the app sees of it: logs, health, telemetry, status.</summary>
public static class OperationComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services, ServiceSettings settings) => services.AddLogging(log =>
    {
        log.ClearProviders().SetMinimumLevel(LogLevel.Information);

        // The framework's own lines would hold paths with their query strings.
        log.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error).AddFilter("Azure", LogLevel.Warning);
        if (settings.Hosted || settings.InCloud)
        {
            log.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat, json.JsonWriterOptions) = (true, "O", new JsonWriterOptions { Indented = false }));
        }
        else
        {
            log.AddSimpleConsole(line => line.SingleLine = true);
        }
    });

    /// <summary>Adds <c>/health</c>: the process answers.</summary>
    public static void MapOperation(this WebApplication app) => app.MapGet("/health", () => Results.Text("healthy")).May("ready");
}
