using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>Ends the reading of a file that cannot be trusted as a whole; caught by the ingest of that file, never seen by a user.</summary>
internal sealed class FileRefused(Finding finding) : Exception(finding.Found)
{
    /// <summary>Why.</summary>
    public Finding Finding { get; } = finding;
}
