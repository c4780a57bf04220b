using SvdPipeline.Findings;

namespace SvdPipeline.Ingest.Quality;

/// <summary>A finding that a file has, with its first examples: line, column and the value for open columns, its class for others.</summary>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="RowsIn">Rows read from the file.</param>
/// <param name="Code">Code of the catalogue.</param>
/// <param name="Column">Header of the column, or empty.</param>
/// <param name="Count">Times made.</param>
/// <param name="Examples">The first of them.</param>
public sealed record FindingReport(string File, long RowsIn, string Code, string Column, long Count, IReadOnlyList<Finding> Examples);
