using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Tests.Storage;

public sealed class FolderWorkQueuesTests : WorkQueuesContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HeldClock clock = new();
    private readonly FolderWorkQueues queues;

    public FolderWorkQueuesTests() => queues = new FolderWorkQueues(folder.Root, clock);

    protected override IWorkQueues Queues => queues;

    protected override string Queue => "work";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Restarted_NothingIsLost()
    {
        await queues.Send("work", "waiting");
        await queues.Send("work", "taken");
        Assert.NotNull(await queues.Take("work", TimeSpan.FromMinutes(1)));

        var again = new FolderWorkQueues(folder.Root, clock);
        Assert.Equal(2, await again.Count("work"));
        Assert.NotNull(await again.Take("work", TimeSpan.FromMinutes(1)));
        await Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await again.Take("work", TimeSpan.FromMinutes(1)))!.Tries);
    }

    [Fact]
    public async Task ClockSetBack_MessageWaitsAndIsNotLost()
    {
        await queues.Send("work", "a");
        clock.Move(TimeSpan.FromHours(-1));
        Assert.Null(await queues.Take("work", TimeSpan.FromMinutes(1)));
        Assert.Equal(1, await queues.Count("work"));
        clock.Move(TimeSpan.FromHours(1));
        Assert.Equal("a", (await queues.Take("work", TimeSpan.FromMinutes(1)))!.Text);
    }

    [Theory]
    [InlineData("../work")]
    [InlineData("Work")]
    [InlineData("ab")]
    [InlineData("")]
    public async Task NameThatIsNone_IsRefused(string queue) => await Assert.ThrowsAsync<ArgumentException>(() => queues.Send(queue, "x"));

    protected override Task Pass(TimeSpan time)
    {
        clock.Move(time);
        return Task.CompletedTask;
    }

    private sealed class HeldClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        public void Move(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
