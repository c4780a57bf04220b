using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SvdPipeline.Functions.Triggers;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Tests.Functions;

public sealed class QueueReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FastClock clock = new(200);
    private readonly FolderWorkQueues queues;

    public QueueReaderTests() => queues = new FolderWorkQueues(folder.At("queues"), clock);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Message_ThatSucceeds_IsDoneOnce()
    {
        var seen = new List<string>();
        await queues.Send("work", "one");
        await queues.Send("work", "two");
        await Read((text, _) => { seen.Add(text); return Task.CompletedTask; }, () => seen.Count == 2);
        Assert.Equal(["one", "two"], seen);
        Assert.Equal(0, await queues.Count("work"));
    }

    [Fact]
    public async Task Message_ThatFailsOnce_ComesBack()
    {
        var tries = 0;
        await queues.Send("work", "one");
        await Read((_, _) => ++tries == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask, () => tries == 2);
        Assert.Equal(0, await queues.Count("work"));
        Assert.Equal(0, await queues.Count("work-poison"));
    }

    [Fact]
    public async Task Message_ThatAlwaysFails_GoesToThePoisonQueue()
    {
        var tries = 0;
        await queues.Send("work", "one");
        await Read((_, _) => { tries++; throw new InvalidOperationException("always"); }, () => queues.Count("work-poison").Result == 1 && queues.Count("work").Result == 0);
        Assert.Equal(QueueWork.Tries, tries);
        Assert.Equal("one", (await queues.Take("work-poison", TimeSpan.FromMinutes(1)))!.Text);
    }

    [Fact]
    public async Task Message_WhoseTakersWereKilled_GoesToThePoisonQueueUntouched()
    {
        await queues.Send("work", "one");
        for (var taker = 0; taker < QueueWork.Tries; taker++)
        {
            await queues.Renew((await queues.Take("work", TimeSpan.FromMinutes(1)))!, TimeSpan.Zero);
        }

        var tries = 0;
        await Read((_, _) => { tries++; return Task.CompletedTask; }, () => queues.Count("work-poison").Result == 1 && queues.Count("work").Result == 0);
        Assert.Equal(0, tries);
    }

    [Fact]
    public async Task LongWork_KeepsItsMessage()
    {
        var tries = 0;
        await queues.Send("work", "one");

        // Three leases long.
        await Read(async (_, cancel) => { tries++; await Task.Delay(TimeSpan.FromMinutes(3), clock, cancel); }, () => queues.Count("work").Result == 0);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Stopping_GivesTheMessageBackAtOnce()
    {
        var started = false;
        await queues.Send("work", "one");
        await Read(async (_, cancel) => { started = true; await Task.Delay(Timeout.Infinite, cancel); }, () => started);
        Assert.Equal("one", (await queues.Take("work", TimeSpan.FromMinutes(1)))?.Text);
    }

    private async Task Read(Func<string, CancellationToken, Task> run, Func<bool> until)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var reader = new QueueReader(new QueueWork("Work", "work", Whole: false, (_, text, cancel) => run(text, cancel)), services, queues, new WorkGate(1), clock, NullLogger.Instance);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var reading = reader.Run(stop.Token);
        while (!until() && !stop.IsCancellationRequested)
        {
            await Task.Delay(10);
        }

        await stop.CancelAsync();
        await reading;
    }
}
