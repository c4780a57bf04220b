using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Triggers;

/// <summary>What sets the app to work: the Functions host's triggers, or its own timers and queue readers.</summary>
public static class TriggersComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTriggers(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(_ => WorkGate.OfThisMachine());
        return settings.Hosted ? services.AddSingleton<HostTriggers>() : services.AddHostedService<OwnTriggers>();
    }

    /// <summary>Under a Functions host: its question whether the app is up, and the paths it posts timers and messages to.</summary>
    public static void MapTriggers(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ServiceSettings>().Hosted)
        {
            return;
        }

        // Answered at once, before anything is loaded.
        app.Use((context, next) => HostProbe.IsOne(context.Request) ? HostProbe.Answer(context.Response) : next());
        var triggers = app.Services.GetRequiredService<HostTriggers>();
        foreach (var work in WorkTable.Queues)
        {
            app.MapPost(work.Function, context => triggers.Queue(work, context)).May("trigger");
        }

        foreach (var work in WorkTable.Timers)
        {
            app.MapPost(work.Function, context => triggers.Timer(work, context)).May("trigger");
        }
    }
}
