namespace SvdPipeline.Measures;

/// <summary>One category of a breakdown.</summary>
public sealed record BreakdownCategory(string Id, string Label);
