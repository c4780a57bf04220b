namespace SvdPipeline.Documents.Charts;

/// <summary>A named series: for a line its months, for a heat map one weekday's 24 hours, for a pyramid one sex.</summary>
/// <param name="Name">Name as in the key.</param>
/// <param name="Points">One point per category of the chart.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);
