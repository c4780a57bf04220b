using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Triggers;

/// <summary>A message kept by renewing its lease while it is worked on.</summary>
internal sealed class KeptMessage : IAsyncDisposable
{
    private readonly CancellationTokenSource released = new();
    private readonly CancellationTokenSource lost;
    private readonly Task renewing;
    private WorkMessage message;

    /// <summary>Begins to keep <paramref name="message"/>.</summary>
    public KeptMessage(IWorkQueues queues, WorkMessage message, TimeSpan lease, TimeProvider clock, CancellationToken stop)
    {
        this.message = message;
        lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Lost = lost.Token;
        renewing = Task.Run(() => Renew(queues, lease, clock), CancellationToken.None);
    }

    /// <summary>Ends when the message is no longer kept, and when the app stops.</summary>
    public CancellationToken Lost { get; }

    /// <summary>Ends the renewing and gives the message with its last lease.</summary>
    public async Task<WorkMessage> Release()
    {
        await released.CancelAsync();
        await renewing;
        return message;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Release();
        lost.Dispose();
        released.Dispose();
    }

    private async Task Renew(IWorkQueues queues, TimeSpan lease, TimeProvider clock)
    {
        var until = clock.GetUtcNow() + lease;
        while (!released.IsCancellationRequested)
        {
            await Task.Delay(lease / 4, clock, released.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            if (released.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (await queues.Renew(message, lease, CancellationToken.None) is not { } renewed)
                {
                    await lost.CancelAsync();
                    return;
                }

                message = renewed;
                until = clock.GetUtcNow() + lease;
            }
            catch (StorageException) when (clock.GetUtcNow() < until)
            {
                // Storage may be back before the lease ends.
            }
            catch (StorageException)
            {
                await lost.CancelAsync();
                return;
            }
        }
    }
}
