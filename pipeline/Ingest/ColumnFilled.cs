namespace SvdPipeline.Ingest;

/// <summary>How complete a column of a file is.</summary>
/// <param name="Column">Column of the relation.</param>
/// <param name="Filled">Kept rows with a value.</param>
public sealed record ColumnFilled(string Column, long Filled);
