using System.Text.Json;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Functions.Operation;

namespace SvdPipeline.Functions.Triggers;

/// <summary>Every timer and queue of the app and the one call each makes, whoever brings it: the Functions host or the app's own readers.</summary>
public static class WorkTable
{
    /// <summary>Name of the timer that pulls open data that is due; standing alone, it runs only where the settings ask for it.</summary>
    public const string Pull = "PullSources";

    private static readonly string Why = $"It was tried {QueueWork.Tries} times.";

    /// <summary>All timers.</summary>
    public static IReadOnlyList<TimedWork> Timers { get; } =
    [
        new(Pull, TimeSpan.FromHours(1), async (app, cancel) =>
        {
            await app.GetRequiredService<PullRound>().Run(cancel);
            await app.GetRequiredService<SourceWatch>().Run(cancel);
        }),
        new("SweepLanding", TimeSpan.FromMinutes(5), async (app, cancel) =>
        {
            await app.GetRequiredService<LandingSweep>().Run(cancel);
            await app.GetRequiredService<BuildBook>().Sweep(cancel);
        }),
    ];

    /// <summary>All queues.</summary>
    public static IReadOnlyList<QueueWork> Queues { get; } =
    [
        new("IngestSource", WorkQueueNames.Ingest, Whole: false, (app, text, cancel) => app.GetRequiredService<IngestSteps>().Run(Message<IngestMessage>(text), cancel)),
        new("MeasureLondon", WorkQueueNames.Measure, Whole: true, (app, text, cancel) => app.GetRequiredService<BuildSteps>().Run(Message<BuildMessage>(text), cancel)),
        new("BuildDocuments", WorkQueueNames.Document, Whole: false, (app, text, cancel) => app.GetRequiredService<BuildSteps>().Run(Message<BuildMessage>(text), cancel)),
        Last<IngestMessage>("RecordIngestFailure", WorkQueueNames.Ingest, (app, message, cancel) => app.GetRequiredService<IngestSteps>().Fail(message, Why, cancel)),
        Last<BuildMessage>("RecordMeasureFailure", WorkQueueNames.Measure, (app, message, cancel) => app.GetRequiredService<BuildBook>().Fail(message, Why, cancel)),
        Last<BuildMessage>("RecordDocumentFailure", WorkQueueNames.Document, (app, message, cancel) => app.GetRequiredService<BuildBook>().Fail(message, Why, cancel)),
    ];

    /// <summary>Reads the poison queue of <paramref name="queue"/>; what cannot be read is kept for the operator.</summary>
    private static QueueWork Last<T>(string function, string queue, Func<IServiceProvider, T, CancellationToken, Task> run) =>
        new(function, queue + WorkQueueNames.Poison, Whole: false, async (app, text, cancel) =>
        {
            T message;
            try
            {
                message = Message<T>(text);
            }
            catch (FormatException)
            {
                await app.GetRequiredService<UnreadableMessages>().Keep(queue, text, cancel);
                return;
            }

            await run(app, message, cancel);
        });

    /// <exception cref="FormatException">The text is no such message.</exception>
    private static T Message<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, MessageJson.Options) ?? throw new FormatException($"The message is no {typeof(T).Name}.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The message is no {typeof(T).Name}.", broken);
        }
    }
}
