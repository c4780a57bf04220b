namespace SvdPipeline.Sources.Pull;

/// <summary>How a pull behaves whatever the source.</summary>
/// <param name="UserAgent">Product and version, such as <c>SvdPipeline/0.1.0</c>.</param>
/// <param name="Clock">The clock: dates of landing folders, pauses, time-outs.</param>
public sealed record PullSettings(string UserAgent, TimeProvider Clock)
{
    /// <summary>Retries of a request that may succeed later.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Wait before the first retry; it doubles with each, with jitter.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that a publisher's <c>Retry-After</c> is given; a longer one ends the try.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Redirects followed for one request.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Allows plain http to this machine. For tests of the pull itself.</summary>
    internal bool LoopbackHttp { get; init; }
}
