using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>One file of the landing folder and what became of it.</summary>
/// <param name="File">File relative to the landing folder, forward slashes.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Source">Contract id, or empty.</param>
/// <param name="Snapshot">Its snapshot, when it has one.</param>
/// <param name="Findings">Its first findings of each code and column.</param>
/// <param name="Quality">Counts over all of them, and completeness.</param>
public sealed record IngestedFile(string File, IngestOutcome Outcome, string Source, Snapshot? Snapshot, IReadOnlyList<Finding> Findings, FileQuality Quality);
