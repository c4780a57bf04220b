using SvdPipeline.Findings;

namespace SvdPipeline.Functions.Builds;

/// <summary>Where a build stands.</summary>
/// <param name="Build">The build.</param>
/// <param name="State"><c>requested</c>, <c>measuring</c>, <c>writing</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Steps">Its steps in their order.</param>
/// <param name="Findings">What it found in its inputs, as far as it has come.</param>
/// <param name="Result">What it gave, when it is done.</param>
/// <param name="ETag">Changes with anything above.</param>
public sealed record BuildProgress(BuildRecord Build, string State, IReadOnlyList<BuildStep> Steps, IReadOnlyList<Finding> Findings, BuildOutcome? Result, string ETag)
{
    /// <summary>True when nothing more happens by itself.</summary>
    public bool HasEnded => State is "done" or "failed" or "cancelled";
}
