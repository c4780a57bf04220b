using Azure.Storage.Queues;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Tests.Storage;

[Collection("Azurite")]
public sealed class AzureWorkQueuesTests(Azurite azurite) : WorkQueuesContract, IAsyncLifetime
{
    private static int number;
    private readonly string queue = $"queue-{Interlocked.Increment(ref number)}";
    private readonly AzureWorkQueues queues = new(new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));

    protected override IWorkQueues Queues => queues;

    protected override string Queue => queue;

    public Task InitializeAsync() => queues.MakeQueues([queue]);

    public Task DisposeAsync() => Task.CompletedTask;

    protected override Task Pass(TimeSpan time) => Task.Delay(time);
}
