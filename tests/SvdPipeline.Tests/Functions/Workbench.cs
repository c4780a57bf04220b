using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Tests.Functions;

/// <summary>The working parts of the app on one store and its queues, without its routes and loops: a test does the messages itself.</summary>
internal sealed class Workbench : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly ServiceProvider parts;

    /// <summary>Makes the parts.</summary>
    public Workbench(string data, IObjectStore? store = null, IWorkQueues? queues = null, TimeProvider? clock = null, long? uploadLimit = null)
    {
        var settings = ServiceSettings.Read(["--data", data]);
        settings = uploadLimit is { } limit ? settings with { UploadLimit = limit } : settings;
        var time = clock ?? TimeProvider.System;
        var objects = store ?? new FolderObjectStore(data);
        parts = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(settings).AddSingleton(time).AddSingleton(objects)
            .AddSingleton(queues ?? new FolderWorkQueues(Path.Combine(data, "queues"), time))
            .AddSingleton(new LocalCopies(objects, Path.Combine(data, "copies")))
            .AddIntake(settings).AddBuilds(settings)
            .BuildServiceProvider();
    }

    public IObjectStore Store => Part<IObjectStore>();

    public IWorkQueues Queues => Part<IWorkQueues>();

    public LandingArea Landing => Part<LandingArea>();

    public BuildBook Book => Part<BuildBook>();

    public DocumentShelf Shelf => Part<DocumentShelf>();

    public T Part<T>()
        where T : notnull => parts.GetRequiredService<T>();

    /// <summary>Does messages until none is due.</summary>
    /// <param name="most">Most messages to do.</param>
    public async Task<int> Work(int most = int.MaxValue)
    {
        for (var done = 0; done < most;)
        {
            var before = done;
            foreach (var queue in new[] { WorkQueueNames.Ingest, WorkQueueNames.Measure, WorkQueueNames.Document })
            {
                if (await Queues.Take(queue, Lease) is { } message)
                {
                    await Do(message);
                    await Queues.Complete(message);
                    done++;
                    break;
                }
            }

            if (done == before)
            {
                return done;
            }
        }

        return most;
    }

    /// <summary>Does what a message asks for.</summary>
    public Task Do(WorkMessage message) => message.Queue == WorkQueueNames.Ingest
        ? Part<IngestSteps>().Run(JsonSerializer.Deserialize<IngestMessage>(message.Text, MessageJson.Options)!)
        : Part<BuildSteps>().Run(JsonSerializer.Deserialize<BuildMessage>(message.Text, MessageJson.Options)!);

    public void Dispose() => parts.Dispose();
}
