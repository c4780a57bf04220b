namespace SvdPipeline.Measures;

/// <summary>A standard window or month.</summary>
/// <param name="Id"><c>12m</c>, <c>12m-1y</c>, <c>2026-02</c>, a year such as <c>2031</c>, ...</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Label">As printed: <c>March 2025 to February 2026</c>.</param>
public sealed record Period(string Id, DateOnly From, DateOnly To, string Label);
