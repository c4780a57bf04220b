using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>
/// The right to work on a step, kept by telling the store now and then that the worker lives. Outputs are the same whoever writes them, so two workers
/// after a clock jump cost time and nothing else.
/// </summary>
public sealed class StepClaim : IAsyncDisposable
{
    /// <summary>How often a worker tells that it lives.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly IObjectStore store;
    private readonly TimeProvider clock;
    private readonly string path;
    private readonly string? cancelled;
    private readonly CancellationTokenSource lost;
    private readonly SemaphoreSlim said = new(0, 1);
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private readonly Task heart;
    private StepNote note;
    private string etag;

    internal StepClaim(IObjectStore store, TimeProvider clock, string path, string? cancelled, StepNote note, string etag, CancellationToken cancel)
    {
        (this.store, this.clock, this.path, this.cancelled, this.note, this.etag) = (store, clock, path, cancelled, note, etag);
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        heart = Live();
    }

    /// <summary>True when the build was cancelled while the step ran.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Stops the work: the app ends, the build was cancelled, or another worker has taken the step.</summary>
    public CancellationToken Stop => lost.Token;

    /// <summary>Tells what is being done; shown soon, not at once.</summary>
    public void Say(string message)
    {
        note = note with { Message = message };
        if (said.CurrentCount == 0)
        {
            said.Release();
        }
    }

    /// <summary>Ends the step. Nothing happens when another worker has taken it meanwhile.</summary>
    /// <param name="state"><c>done</c>, <c>failed</c>, <c>cancelled</c>, or <c>waiting</c> for another try.</param>
    /// <param name="message">What to say of it.</param>
    /// <param name="code">Code of the catalogue, when it failed.</param>
    /// <param name="remedy">What to do then.</param>
    public async Task End(string state, string message, string? code = null, string? remedy = null)
    {
        await ended.CancelAsync();
        await Write(note with { State = state, Message = message, Code = code, Remedy = remedy });
    }

    /// <summary>Gives the step back for another try, as if it had not been begun.</summary>
    public async Task Release(string message)
    {
        await ended.CancelAsync();
        await Write(note with { State = "waiting", Message = message, Tries = note.Tries - 1 });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await heart;
        lost.Dispose();
        ended.Dispose();
        said.Dispose();
        writing.Dispose();
    }

    private async Task Live()
    {
        try
        {
            while (!ended.IsCancellationRequested)
            {
                await said.WaitAsync(Beat, ended.Token);
                await Write(note);
                await LookForCancel();
            }
        }
        catch (OperationCanceledException)
        {
            // The step has ended.
        }
    }

    private async Task LookForCancel()
    {
        try
        {
            if (cancelled is not null && !IsCancelled && await store.Find(cancelled, ended.Token) is not null)
            {
                IsCancelled = true;
                await lost.CancelAsync();
            }
        }
        catch (StorageException)
        {
            // Looked for at the next beat.
        }
    }

    private async Task Write(StepNote next)
    {
        await writing.WaitAsync(CancellationToken.None);
        try
        {
            if (next.State == StepClaims.Running && ended.IsCancellationRequested)
            {
                return;
            }

            note = next with { Alive = clock.GetUtcNow() };
            etag = (await store.Write(path, note, WriteCondition.IfMatch(etag), CancellationToken.None)).ETag;
        }
        catch (ObjectConflictException)
        {
            await lost.CancelAsync();
        }
        catch (StorageException) when (next.State == StepClaims.Running)
        {
            // Told at the next beat.
        }
        finally
        {
            writing.Release();
        }
    }
}
