namespace SvdPipeline.Functions.Triggers;

/// <summary>Every timer and queue of the app and the one call each makes, whoever brings it: the Functions host or the app's own readers.</summary>
public static class WorkTable
{
    /// <summary>Name of the timer that pulls open data that is due; standing alone, it runs only where the settings ask for it.</summary>
    public const string Pull = "PullSources";

    /// <summary>All timers.</summary>
    public static IReadOnlyList<TimedWork> Timers { get; } = [];

    /// <summary>All queues.</summary>
    public static IReadOnlyList<QueueWork> Queues { get; } = [];
}
