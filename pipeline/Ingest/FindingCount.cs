namespace SvdPipeline.Ingest;

/// <summary>How often a finding was made.</summary>
/// <param name="Source">Contract id, or empty for files that belong to none.</param>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="Code">Code of the catalogue.</param>
/// <param name="Column">Column number, 0 for the row or file.</param>
/// <param name="ColumnName">Header of the column.</param>
/// <param name="Count">Times made.</param>
public sealed record FindingCount(string Source, string File, string Code, int Column, string ColumnName, long Count);
