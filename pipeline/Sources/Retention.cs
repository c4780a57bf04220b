namespace SvdPipeline.Sources;

/// <summary>How long a source's rows are kept after the last month they speak of.</summary>
/// <param name="Months">Months after the end of the data.</param>
/// <param name="Reason">Why so long, and who says so.</param>
public sealed record Retention(int Months, string Reason);
