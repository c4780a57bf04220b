namespace SvdPipeline.Storage.Objects;

/// <summary>One page of a listing.</summary>
/// <param name="Objects">Objects ordered by path (ordinal).</param>
/// <param name="Next">Path after which the next page starts, or null on the last page.</param>
public sealed record ObjectPage(IReadOnlyList<StoredObject> Objects, string? Next);
