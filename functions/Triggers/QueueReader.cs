using SvdPipeline.Functions.Operation;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Triggers;

/// <summary>
/// Takes messages of one queue and does what they ask, in place of the Functions host: a message is kept while it is worked on, comes back later when it
/// failed, and goes to the poison queue after <see cref="QueueWork.Tries"/> tries.
/// </summary>
internal sealed class QueueReader(QueueWork work, IServiceProvider services, IWorkQueues queues, WorkGate gate, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseWithoutStorage = TimeSpan.FromSeconds(5);

    /// <summary>Reads until it is stopped; storage that fails is waited for.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await One(stop))
                {
                    await Task.Delay(Pause, clock, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException failure)
            {
                log.LogWarning("{Queue}: {Failure}", work.Queue, failure.Message);
                await Task.Delay(PauseWithoutStorage, clock, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>Does what one message asks; false when none was due.</summary>
    private async Task<bool> One(CancellationToken stop)
    {
        // Small work takes its place first, so that no message is kept from another process while it waits here; work that needs
        // the whole machine takes its message first, so that the machine is not emptied for nothing.
        using var place = work.Whole ? null : await gate.Enter(whole: false, stop);
        if (await queues.Take(work.Queue, Lease, stop) is not { } message)
        {
            return false;
        }

        if (message.Tries > QueueWork.Tries && !work.IsLast)
        {
            // Its takers were killed before they could say that it failed.
            await GiveUp(message, stop);
            return true;
        }

        await using var kept = new KeptMessage(queues, message, Lease, clock, stop);
        try
        {
            using var all = work.Whole ? await gate.Enter(whole: true, kept.Lost) : null;
            await WorkTrace.Run(work.Function, () => work.Run(services, message.Text, kept.Lost));
            await queues.Complete(await kept.Release(), CancellationToken.None);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await queues.Renew(await kept.Release(), TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception) when (kept.Lost.IsCancellationRequested)
        {
            log.LogWarning("{Function}: message {Message} was taken over by another reader", work.Function, message.Id);
        }
        catch (Exception failure)
        {
            log.LogError("{Function}: try {Try} of message {Message} failed: {Failure}", work.Function, message.Tries, message.Id, Failures.Told(failure));
            var last = await kept.Release();
            if (message.Tries >= QueueWork.Tries && !work.IsLast)
            {
                await GiveUp(last, stop);
            }
            else
            {
                await queues.Renew(last, TimeSpan.FromSeconds(Math.Min(60, Math.Pow(3, message.Tries))), CancellationToken.None);
            }
        }

        return true;
    }

    private async Task GiveUp(WorkMessage message, CancellationToken stop)
    {
        await queues.Send(work.Poison, message.Text, cancel: stop);
        await queues.Complete(message, CancellationToken.None);
    }
}
