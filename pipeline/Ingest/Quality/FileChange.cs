namespace SvdPipeline.Ingest.Quality;

/// <summary>A difference between the newest file of a series and the one before it.</summary>
/// <param name="Series">The series; empty where the source has one.</param>
/// <param name="File">The newest file.</param>
/// <param name="Previous">The one before.</param>
/// <param name="Kind"><c>rows</c>, <c>from</c>, <c>to</c>, <c>column_new</c>, <c>column_gone</c>, <c>value_new</c>, <c>value_gone</c> or <c>area</c>.</param>
/// <param name="Item">Column; for an area <c>revised</c> (same months) or <c>level</c> (last month of each).</param>
/// <param name="Found">Value or area.</param>
/// <param name="Before">Number or date before, or empty.</param>
/// <param name="After">Number or date after, or empty.</param>
public sealed record FileChange(string Series, string File, string Previous, string Kind, string Item, string Found, string Before, string After);
