using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>What a pull did.</summary>
/// <param name="Files">Every file asked for, by source in order of their ids.</param>
/// <param name="Storage">True when the landing folder could not be written.</param>
/// <param name="Stopped">True when the user stopped it.</param>
public sealed record PullResult(IReadOnlyList<PulledFile> Files, bool Storage = false, bool Stopped = false)
{
    /// <summary>
    /// Exit code: 14 when the landing folder could not be written, 12 when a file could not be had or the pull was stopped, otherwise 0.
    /// </summary>
    public ExitCode Exit => Storage ? ExitCode.Storage
        : Stopped || Files.Any(f => f.Outcome == PullOutcome.Failed) ? ExitCode.Input
        : ExitCode.Done;
}
