namespace SvdPipeline.Ingest.Quality;

/// <summary>How complete a column is in a month.</summary>
/// <param name="Column">Column of the relation.</param>
/// <param name="Month">Month of the record's date; empty where the source has none.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Filled">Rows with a value.</param>
public sealed record Completeness(string Column, string Month, long Rows, long Filled);
