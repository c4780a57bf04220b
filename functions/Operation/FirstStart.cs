using SvdPipeline.Definition;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Operation;

/// <summary>
/// At the first start on one machine, with nothing there: synthetic files are landed, checked and built from like any others, so that whoever opens the pages
/// sees a London at work. Stopped in the middle, it goes on at the next start.
/// </summary>
public sealed partial class FirstStart(
    ServiceSettings settings, IObjectStore store, LandingArea landing, BuildBook book, TimeProvider clock, IHostApplicationLifetime app, ILogger<FirstStart> log) : BackgroundService
{
    private const string By = "first start";
    private const string Landed = "landing/sample/";
    private const string Begun = "access/first-start.json";
    private const int MostReceipts = 500;

    /// <summary>Enough records for figures that look like a city's, few enough for two minutes.</summary>
    private const decimal Scale = 0.02m;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How far it has come; null when there is nothing to do.</summary>
    public FirstStartProgress? Progress { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Sample)
        {
            return;
        }

        var started = new TaskCompletionSource();
        using (app.ApplicationStarted.Register(started.SetResult))
        {
            await started.Task.WaitAsync(stoppingToken);
        }

        try
        {
            if (await IsDue(stoppingToken))
            {
                await Run(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            log.LogError("The sample could not be made: {Failure}", failure.Message);
            Progress = Progress! with { Stage = "failed" };
        }
    }

    /// <summary>True when there is no data, or a first start was stopped in the middle.</summary>
    private async Task<bool> IsDue(CancellationToken cancel) =>
        await store.Read<FirstStartProgress>(Begun, cancel) is { } begun
            ? begun.Value.Stage != "done"
            : !await store.All("lake/", cancel: cancel).AnyAsync(cancel) && !await store.All("landing/", cancel: cancel).AnyAsync(cancel);

    private async Task Run(CancellationToken cancel)
    {
        await Tell(new FirstStartProgress("making", 0, 0, null), cancel);
        await Land(cancel);
        await Until(
            async () => (await landing.Recent(MostReceipts, cancel)).Where(receipt => receipt.By == By).ToList(),
            found => new FirstStartProgress("checking", found.Count(receipt => receipt.HasEnded), found.Count, null),
            cancel);

        var last = SampleData.LastMonth;
        var (build, _) = await book.Request(new BuildOrder($"{last:yyyy-MM}", DefinitionProfile.Default, [], [], null), By, cancel);
        await Until(
            async () => (await book.Find(build.Id, cancel))!.Steps.ToList(),
            steps => new FirstStartProgress("building", steps.Count(step => step.State is "done" or "failed" or "cancelled"), steps.Count, build.Id),
            cancel);
        var ended = (await book.Find(build.Id, cancel))!;
        await Tell(new FirstStartProgress(ended.State == "done" ? "done" : "failed", ended.Steps.Count, ended.Steps.Count, build.Id), cancel);
    }

    /// <summary>Puts synthetic files into the landing area and what partnerships would have written beside them.</summary>
    private async Task Land(CancellationToken cancel)
    {
        using var scratch = ScratchFolder.Make(settings);
        await Task.Run(() => SampleData.Write(scratch.Path, new SampleOptions { Scale = Scale }), cancel);
        await store.WriteFolderOnce(scratch.File("partnership"), "partnership/", cancel);
        await store.WriteFolderOnce(scratch.File("landing"), Landed, cancel);
        await foreach (var file in store.All(Landed, cancel: cancel))
        {
            await landing.Arrived(file, By, null, cancel);
        }
    }

    /// <summary>Looks again and again until all is done, and tells how far it has come.</summary>
    private async Task<List<T>> Until<T>(Func<Task<List<T>>> look, Func<List<T>, FirstStartProgress> progress, CancellationToken cancel)
    {
        while (true)
        {
            var found = await look();
            await Tell(progress(found), cancel);
            if (Progress!.Done == Progress.Of)
            {
                return found;
            }

            await Task.Delay(Pause, clock, cancel);
        }
    }

    private async Task Tell(FirstStartProgress progress, CancellationToken cancel)
    {
        if (Progress?.Stage != progress.Stage)
        {
            Reached(log, progress.Stage);
            await store.Write(Begun, progress, WriteCondition.None, cancel);
        }

        Progress = progress;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "First start: {Stage}")]
    private static partial void Reached(ILogger log, string stage);
}
