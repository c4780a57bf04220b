namespace SvdPipeline.Functions;

/// <summary>A record as it was read from the store.</summary>
/// <param name="Value">The record.</param>
/// <param name="ETag">ETag it was read at, for a write that must not overtake another.</param>
public sealed record Kept<T>(T Value, string ETag);
