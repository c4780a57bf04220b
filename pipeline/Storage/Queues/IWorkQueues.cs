using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Storage.Queues;

/// <summary>
/// Queues of work. A message is delivered at least once: taken, it is out of sight until it is completed or its lease ends, and then comes back. So every
/// step can be repeated. Two implementations: a folder of this machine, and Azure Queue Storage.
/// </summary>
/// <remarks>Every member throws <see cref="StorageException"/> when the queues cannot be reached.</remarks>
public interface IWorkQueues
{
    /// <summary>Adds a message.</summary>
    /// <param name="queue">Name: three to 63 lower-case letters, digits and hyphens.</param>
    /// <param name="text">At most 32 KiB of text.</param>
    /// <param name="after">Time before it can be taken.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task Send(string queue, string text, TimeSpan after = default, CancellationToken cancel = default);

    /// <summary>Takes the message that has waited longest, or null when none is due.</summary>
    /// <param name="queue">Name of the queue.</param>
    /// <param name="lease">Time until it comes back when it is neither completed nor renewed.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<WorkMessage?> Take(string queue, TimeSpan lease, CancellationToken cancel = default);

    /// <summary>Keeps a message longer; null when its lease has ended and another may have it.</summary>
    Task<WorkMessage?> Renew(WorkMessage message, TimeSpan lease, CancellationToken cancel = default);

    /// <summary>Removes a message that is done; false when its lease has ended and it may be done again.</summary>
    Task<bool> Complete(WorkMessage message, CancellationToken cancel = default);

    /// <summary>How many messages wait or are being worked on, about.</summary>
    Task<int> Count(string queue, CancellationToken cancel = default);

    /// <summary>When the message was sent that has waited longest for a taker, about; null when none waits.</summary>
    Task<DateTimeOffset?> Oldest(string queue, CancellationToken cancel = default);
}
