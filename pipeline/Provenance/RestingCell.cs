namespace SvdPipeline.Provenance;

/// <summary>A count that a figure is made from.</summary>
/// <param name="Id">Id of the count, to be explained in its turn.</param>
/// <param name="Count">The count as the edition has it; null where it is hidden or in no file of the folder.</param>
/// <param name="Status">Shorthand in place of the count, or empty.</param>
public sealed record RestingCell(string Id, decimal? Count, string Status);
