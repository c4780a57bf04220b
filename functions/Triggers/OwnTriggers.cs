using SvdPipeline.Functions.Operation;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Triggers;

/// <summary>The app's own timers and queue readers, where no Functions host brings them.</summary>
internal sealed class OwnTriggers(IServiceProvider services, ServiceSettings settings, IWorkQueues queues, WorkGate gate, TimeProvider clock, ILogger<OwnTriggers> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The port is open first: whoever looks is answered at once.
        await Task.Yield();
        await MakeQueues(stoppingToken);
        var readers = WorkTable.Queues.SelectMany(work => Enumerable.Range(0, work.Whole || work.IsLast ? 1 : gate.Places)
            .Select(_ => new QueueReader(work, services, queues, gate, clock, log).Run(stoppingToken)));
        var timers = WorkTable.Timers.Where(work => settings.Pull || work.Function != WorkTable.Pull).Select(work => Repeat(work, stoppingToken));
        await Task.WhenAll([.. readers, .. timers]);
    }

    private async Task Repeat(TimedWork work, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(work.Every, clock);
        do
        {
            try
            {
                await WorkTrace.Run(work.Function, () => work.Run(services, stop));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("{Function} failed: {Failure}", work.Function, Failures.Told(failure));
            }
        }
        while (await Next(timer, stop));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>In the cloud the operator makes the queues, with infrastructure; on an emulator the app does.</summary>
    private async Task MakeQueues(CancellationToken stop)
    {
        while (queues is AzureWorkQueues azure && !stop.IsCancellationRequested)
        {
            try
            {
                await azure.MakeQueues(WorkTable.Queues.Select(work => work.Queue), stop);
                return;
            }
            catch (StorageException failure)
            {
                log.LogWarning("{Failure}", failure.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stop);
            }
        }
    }
}
