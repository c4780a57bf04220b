using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SvdPipeline.Provenance;

namespace SvdPipeline.Functions.Operation;

/// <summary>
/// Sends spans and metrics where the environment says: <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> (Azure Monitor) or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.
/// Without either nothing is collected.
/// </summary>
internal static class Telemetry
{
    private const string MonitorVariable = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string OtlpVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services, ServiceSettings settings)
    {
        var monitor = Text(MonitorVariable);
        var otlp = Text(OtlpVariable) is not null;
        if (monitor is null && !otlp)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("svd-functions", serviceVersion: ProgramVersion.Number))
            .WithTracing(traces =>
            {
                traces.AddSource(WorkTrace.Name, WorkTrace.Name + ".*");
                traces.AddAspNetCoreInstrumentation(requests =>
                {
                    // Never headers; of the address only the route, by the processor below.
                    requests.Filter = context => context.Request.Path != "/health" && context.Request.Path != "/";
                    requests.RecordException = false;
                });
                traces.AddProcessor(new WithoutQuery());
                if (otlp)
                {
                    traces.AddOtlpExporter();
                }

                if (monitor is not null)
                {
                    traces.AddAzureMonitorTraceExporter(options => Set(options, monitor, settings));
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(WorkTrace.Name, WorkTrace.Name + ".*", "Microsoft.AspNetCore.Hosting");
                if (otlp)
                {
                    metrics.AddOtlpExporter();
                }

                if (monitor is not null)
                {
                    metrics.AddAzureMonitorMetricExporter(options => Set(options, monitor, settings));
                }
            });
    }

    private static void Set(AzureMonitorExporterOptions options, string connection, ServiceSettings settings)
    {
        options.ConnectionString = connection;
        options.EnableLiveMetrics = false;
        if (settings.StorageAccount is not null)
        {
            options.Credential = new DefaultAzureCredential();
        }
    }

    private static string? Text(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
