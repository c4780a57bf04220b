namespace SvdPipeline.Sources;

/// <summary>A break in a source's series: months from <paramref name="From"/> on are not comparable with those before.</summary>
/// <param name="Series">The series it holds for, in words.</param>
/// <param name="From">First month after the break, <c>yyyy-MM</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Who says so.</param>
public sealed record ContractBreak(string Series, string From, string Reason, string Source);
