namespace SvdPipeline.Functions.Triggers;

/// <summary>What sets the app to work: the Functions host's triggers, or its own timers and queue readers.</summary>
public static class TriggersComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTriggers(this IServiceCollection services, ServiceSettings settings) => services;

    /// <summary>Under a Functions host: its question whether the app is up, <c>GET /</c>, is answered at once, before anything is loaded.</summary>
    public static void MapTriggers(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ServiceSettings>().Hosted)
        {
            app.Use((context, next) => HostProbe.IsOne(context.Request) ? HostProbe.Answer(context.Response) : next());
        }
    }
}
