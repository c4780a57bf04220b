using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Tests.Storage;

/// <summary>What queues must do, whichever they are.</summary>
public abstract class WorkQueuesContract
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    /// <summary>The queues.</summary>
    protected abstract IWorkQueues Queues { get; }

    /// <summary>A queue that no other test uses.</summary>
    protected abstract string Queue { get; }

    /// <summary>Lets the time of a short lease pass.</summary>
    protected abstract Task Pass(TimeSpan time);

    [Fact]
    public async Task Sent_IsTakenOnceWithItsText()
    {
        await Queues.Send(Queue, "{\"build\":\"2026-02\",\"name\":\"Südwark “quoted”\"}");

        var taken = await Queues.Take(Queue, Long);
        Assert.Equal("{\"build\":\"2026-02\",\"name\":\"Südwark “quoted”\"}", taken!.Text);
        Assert.Equal(1, taken.Tries);
        Assert.Null(await Queues.Take(Queue, Long));
        Assert.True(await Queues.Complete(taken));
        Assert.Equal(0, await Queues.Count(Queue));
    }

    [Fact]
    public async Task Empty_GivesNull() => Assert.Null(await Queues.Take(Queue, Long));

    [Fact]
    public async Task Oldest_IsTheMessageThatWaitsLongest()
    {
        Assert.Null(await Queues.Oldest(Queue));
        await Queues.Send(Queue, "first");
        var oldest = await Queues.Oldest(Queue);
        await Pass(TimeSpan.FromSeconds(2));
        await Queues.Send(Queue, "second");
        Assert.NotNull(oldest);
        Assert.Equal(oldest, await Queues.Oldest(Queue));

        await Queues.Take(Queue, Long);
        Assert.True(await Queues.Oldest(Queue) > oldest);
        await Queues.Take(Queue, Long);
        Assert.Null(await Queues.Oldest(Queue));
    }

    [Fact]
    public async Task NotCompleted_ComesBackCounted()
    {
        await Queues.Send(Queue, "work");

        var first = await Queues.Take(Queue, TimeSpan.FromSeconds(1));
        await Pass(TimeSpan.FromSeconds(2));
        var second = await Queues.Take(Queue, Long);
        Assert.Equal((first!.Id, 2), (second!.Id, second.Tries));
        Assert.False(await Queues.Complete(first));
        Assert.Null(await Queues.Renew(first, Long));
        Assert.True(await Queues.Complete(second));
    }

    [Fact]
    public async Task Renewed_StaysTheTakers()
    {
        await Queues.Send(Queue, "work");

        var taken = await Queues.Take(Queue, TimeSpan.FromSeconds(1));
        var renewed = await Queues.Renew(taken!, Long);
        await Pass(TimeSpan.FromSeconds(2));
        Assert.Null(await Queues.Take(Queue, Long));
        Assert.True(await Queues.Complete(renewed!));
    }

    [Fact]
    public async Task Delayed_IsNotDueYet()
    {
        await Queues.Send(Queue, "later", TimeSpan.FromSeconds(1));

        Assert.Null(await Queues.Take(Queue, Long));
        await Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("later", (await Queues.Take(Queue, Long))!.Text);
    }

    [Fact]
    public async Task ManyTakersAtOnce_EachMessageIsTakenOnce()
    {
        for (var i = 0; i < 24; i++)
        {
            await Queues.Send(Queue, $"{i}");
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<string>();
            while (await Queues.Take(Queue, Long) is { } message)
            {
                mine.Add(message.Text);
                Assert.True(await Queues.Complete(message));
            }

            return mine;
        })));

        Assert.Equal(Enumerable.Range(0, 24), taken.SelectMany(t => t).Select(int.Parse).Order());
    }
}
