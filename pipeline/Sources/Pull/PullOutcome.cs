namespace SvdPipeline.Sources.Pull;

/// <summary>What became of a file or source that was asked for.</summary>
public enum PullOutcome
{
    /// <summary>A new file landed.</summary>
    Pulled,

    /// <summary>The publisher has the same content as the last snapshot; nothing was written.</summary>
    Unchanged,

    /// <summary>It could not be had; the last snapshot stays.</summary>
    Failed,

    /// <summary>Stopped by the user; what is here goes on at the next pull.</summary>
    Stopped,

    /// <summary>Would be asked for (a dry run).</summary>
    Planned,

    /// <summary>Its next publication is not expected yet.</summary>
    NotDue,

    /// <summary>The source is dropped by hand.</summary>
    ByHand,
}
