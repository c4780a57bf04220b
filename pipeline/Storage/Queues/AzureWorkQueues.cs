using Azure;
using Azure.Storage.Queues;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Storage.Queues;

/// <summary>Queues in Azure Queue Storage. Messages are Base64 there, as the Functions host expects them.</summary>
/// <param name="client">The storage account, with <see cref="QueueMessageEncoding.Base64"/>.</param>
public sealed class AzureWorkQueues(QueueServiceClient client) : IWorkQueues
{
    /// <summary>Makes queues that are not there; the operator's job, or the emulator's.</summary>
    public Task MakeQueues(IEnumerable<string> names, CancellationToken cancel = default) => Guarded(async () =>
    {
        foreach (var name in names)
        {
            await client.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancel);
        }

        return true;
    });

    /// <inheritdoc/>
    public Task Send(string queue, string text, TimeSpan after = default, CancellationToken cancel = default) =>
        Guarded(() => client.GetQueueClient(queue).SendMessageAsync(text, after, TimeSpan.FromSeconds(-1), cancel));

    /// <inheritdoc/>
    public Task<WorkMessage?> Take(string queue, TimeSpan lease, CancellationToken cancel = default) => Guarded(async () =>
        (await client.GetQueueClient(queue).ReceiveMessageAsync(lease, cancel)).Value is { } message
            ? new WorkMessage(queue, message.MessageId, message.MessageText, (int)message.DequeueCount, message.PopReceipt)
            : null);

    /// <inheritdoc/>
    public Task<WorkMessage?> Renew(WorkMessage message, TimeSpan lease, CancellationToken cancel = default) => Guarded(async () =>
    {
        try
        {
            var renewed = await client.GetQueueClient(message.Queue).UpdateMessageAsync(message.Id, message.Lease, message.Text, lease, cancel);
            return message with { Lease = renewed.Value.PopReceipt };
        }
        catch (RequestFailedException lost) when (IsLost(lost))
        {
            return null;
        }
    });

    /// <inheritdoc/>
    public Task<bool> Complete(WorkMessage message, CancellationToken cancel = default) => Guarded(async () =>
    {
        try
        {
            await client.GetQueueClient(message.Queue).DeleteMessageAsync(message.Id, message.Lease, cancel);
            return true;
        }
        catch (RequestFailedException lost) when (IsLost(lost))
        {
            return false;
        }
    });

    /// <inheritdoc/>
    public Task<int> Count(string queue, CancellationToken cancel = default) =>
        Guarded(async () => (await client.GetQueueClient(queue).GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Oldest(string queue, CancellationToken cancel = default) =>
        Guarded(async () => (await client.GetQueueClient(queue).PeekMessageAsync(cancel)).Value?.InsertedOn);

    private static bool IsLost(RequestFailedException failure) => failure.Status is 400 or 404 && failure.ErrorCode is "PopReceiptMismatch" or "MessageNotFound";

    private static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception cause) when (cause is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            throw new StorageException($"The queues cannot be reached or refuse: {(cause as RequestFailedException)?.ErrorCode ?? cause.InnerException?.Message ?? cause.Message}", cause);
        }
    }
}
