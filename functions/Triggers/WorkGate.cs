namespace SvdPipeline.Functions.Triggers;

/// <summary>
/// Limits what one process does at once, by cores and memory, whoever asks: the Functions host sends several messages together. In the order of asking, so
/// that work that needs the whole machine is not kept waiting by small work that comes later.
/// </summary>
/// <param name="places">Pieces of work at once.</param>
public sealed class WorkGate(int places)
{
    /// <summary>Memory a piece of work is given room for: one borough's documents beside the measured London they are written from.</summary>
    private const long BytesAPlace = 1L << 30;

    private readonly Lock gate = new();
    private readonly Queue<(int Places, TaskCompletionSource Entered)> waiting = new();
    private int free = places;

    /// <summary>Pieces of work at once.</summary>
    public int Places { get; } = places;

    /// <summary>A gate for this machine or container: one place a core, as far as memory goes.</summary>
    public static WorkGate OfThisMachine() =>
        new((int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesAPlace, 1, Environment.ProcessorCount));

    /// <summary>Waits for a place, or for all of them; disposing what it gives leaves them.</summary>
    /// <param name="whole">True for work that uses all cores and most memory by itself.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IDisposable> Enter(bool whole, CancellationToken cancel)
    {
        var wanted = whole ? Places : 1;
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue((wanted, entered));
            Admit();
        }

        using (cancel.Register(() => Withdraw(entered, cancel)))
        {
            await entered.Task;
        }

        return new Place(this, wanted);
    }

    /// <summary>Lets in those at the head who fit; who has withdrawn is passed over.</summary>
    private void Admit()
    {
        while (waiting.TryPeek(out var first) && (first.Entered.Task.IsCompleted || first.Places <= free))
        {
            waiting.Dequeue();
            if (first.Entered.TrySetResult())
            {
                free -= first.Places;
            }
        }
    }

    private void Withdraw(TaskCompletionSource entered, CancellationToken cancel)
    {
        lock (gate)
        {
            entered.TrySetCanceled(cancel);
            Admit();
        }
    }

    private void Leave(int left)
    {
        lock (gate)
        {
            free += left;
            Admit();
        }
    }

    private sealed class Place(WorkGate gate, int places) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                gate.Leave(places);
            }
        }
    }
}
