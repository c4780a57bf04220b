namespace SvdPipeline.Documents.Content;

/// <summary>How complete the records of a source are, or how many were left out: a row of <c>source_quality</c>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Borough">GSS code, <c>unknown</c> or <c>outside</c>.</param>
/// <param name="Kind"><c>complete</c>, <c>undetermined</c>, <c>excluded</c> or <c>old_ward</c>.</param>
/// <param name="Item">Field or reason; a ward that is no longer current and, after a space, the current one its records are placed on, nothing for none.</param>
/// <param name="Records">Records with the field filled, left out for the reason, or so placed.</param>
/// <param name="OfRecords">Records it is a part of.</param>
public sealed record SourceQuality(string Source, string Borough, string Kind, string Item, long Records, long OfRecords);
