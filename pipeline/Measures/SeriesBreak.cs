namespace SvdPipeline.Measures;

/// <summary>A declared break: the months from <paramref name="From"/> on are not comparable with those before.</summary>
/// <param name="From">First month after the break, <c>yyyy-MM</c>.</param>
/// <param name="Reason">Reason, as printed.</param>
/// <param name="Source">Who says so.</param>
public sealed record SeriesBreak(string From, string Reason, string Source);
