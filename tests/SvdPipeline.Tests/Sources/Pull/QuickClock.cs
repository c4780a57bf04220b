namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>A clock that stands still; waits of up to half a minute end at once and are written down. Longer ones, the time-outs, are real.</summary>
internal sealed class QuickClock : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly List<TimeSpan> waits = [];

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Waits so far.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (waits)
            {
                return [.. waits];
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > Longest)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        lock (waits)
        {
            waits.Add(dueTime);
        }

        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
