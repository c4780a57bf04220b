namespace SvdPipeline.Measures;

/// <summary>One category of a breakdown.</summary>
/// <param name="Id">Id.</param>
/// <param name="Label">Label as printed.</param>
/// <param name="Of">For a comparison of two groups: the cells of the first, <c>breakdown.category</c>; otherwise null.</param>
/// <param name="Against">The cells it is compared with.</param>
public sealed record BreakdownCategory(string Id, string Label, IReadOnlyList<string>? Of = null, IReadOnlyList<string>? Against = null);
