using SvdPipeline.Findings;

namespace SvdPipeline.Ingest.Quality;

/// <summary>A file of the landing folder that was left alone or refused whole.</summary>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="Source">Contract id, or empty.</param>
/// <param name="Refused">True when it was recognised and refused whole.</param>
/// <param name="Findings">Why.</param>
public sealed record FileNotUsed(string File, string Source, bool Refused, IReadOnlyList<Finding> Findings);
