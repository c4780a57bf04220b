using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>Ends a request that did not give the file; caught by the pull of that file, never seen by a user.</summary>
internal sealed class PullFailed(Finding finding, bool again = false, TimeSpan? after = null) : Exception(finding.Found)
{
    /// <summary>Why.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>True when the same request may succeed later.</summary>
    public bool Again { get; } = again;

    /// <summary>How long the publisher asks to wait, or null.</summary>
    public TimeSpan? After { get; } = after;
}
