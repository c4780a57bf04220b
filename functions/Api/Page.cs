namespace SvdPipeline.Functions.Api;

/// <summary>One page of a list that grows.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="Next">Value of <c>after</c> for the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
