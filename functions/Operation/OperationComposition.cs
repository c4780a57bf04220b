using System.Text.Json;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Operation;

/// <summary>What whoever runs the app sees of it: logs, health, telemetry, status.</summary>
public static class OperationComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddLogging(log => Log(log, settings));
        Telemetry.Add(services, settings);
        return services
            .AddSingleton<Readiness>()
            .AddSingleton<UnreadableMessages>()
            .AddSingleton<StatusBoard>()
            .AddSingleton<SourceWatch>()
            .AddSingleton<FirstStart>()
            .AddHostedService(app => app.GetRequiredService<FirstStart>());
    }

    /// <summary>Adds <c>/health</c>, the process answers, and <c>/ready</c>, it can do its work.</summary>
    public static void MapOperation(this WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("healthy")).May("ready");
        app.MapGet("/ready", async (Readiness readiness, CancellationToken cancel) =>
            await readiness.Wrong(cancel) is { Count: > 0 } wrong
                ? Results.Json(new { ready = false, wrong }, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { ready = true, wrong = Array.Empty<string>() })).May("ready");
    }

    private static void Log(ILoggingBuilder log, ServiceSettings settings)
    {
        // The framework's own lines would hold paths with their query strings.
        log.ClearProviders().SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        if (settings.Hosted || settings.InCloud)
        {
            log.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat, json.JsonWriterOptions) = (true, "O", new JsonWriterOptions { Indented = false }));
        }
        else
        {
            log.AddSimpleConsole(line => line.SingleLine = true);
        }
    }
}
