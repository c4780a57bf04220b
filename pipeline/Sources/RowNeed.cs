namespace SvdPipeline.Sources;

/// <summary>What a row must have: one of these columns with a value, or the row is refused.</summary>
/// <param name="What">What it is, in words: a crime reference, a date, a place.</param>
/// <param name="Code">Code of the finding.</param>
/// <param name="Columns">Relation columns, any of which is enough.</param>
public sealed record RowNeed(string What, string Code, IReadOnlyList<string> Columns);
