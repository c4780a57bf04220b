using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>What became of one file.</summary>
/// <param name="Source">Contract id.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Url">Address asked; empty for a source that is dropped.</param>
/// <param name="File">File that landed, or the last snapshot that is kept, relative to the landing folder; empty for none.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Text">One line that says it.</param>
/// <param name="Finding">What went wrong, or null.</param>
public sealed record PulledFile(string Source, PullOutcome Outcome, string Url, string File, long Bytes, string Text, Finding? Finding = null);
