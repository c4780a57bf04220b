namespace SvdPipeline.Tests.Functions;

/// <summary>A clock on which waiting is short: time runs <paramref name="times"/> times as fast.</summary>
internal sealed class FastClock(int times) : TimeProvider
{
    private readonly DateTimeOffset start = TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start + ((TimeProvider.System.GetUtcNow() - start) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Short(dueTime), Short(period));

    private TimeSpan Short(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, time.Ticks / times));
}
