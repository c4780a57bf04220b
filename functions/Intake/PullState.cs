namespace SvdPipeline.Functions.Intake;

/// <summary>What the last pull of a source gave.</summary>
/// <param name="Source">Contract id.</param>
/// <param name="At">When.</param>
/// <param name="Pulled">Files that were new.</param>
/// <param name="Unchanged">Files that the publisher still has as they were.</param>
/// <param name="Failed">Files that could not be had.</param>
/// <param name="Code">Code of the first failure, or null.</param>
/// <param name="Text">One line about it.</param>
public sealed record PullState(string Source, DateTimeOffset At, int Pulled, int Unchanged, int Failed, string? Code, string Text);
