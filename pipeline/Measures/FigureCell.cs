namespace SvdPipeline.Measures;

/// <summary>What a figure is about, without its statistic.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Area">Id of the area.</param>
/// <param name="Period">Id of the period.</param>
/// <param name="Breakdown">Id of the breakdown, or empty.</param>
/// <param name="Category">Category, or empty.</param>
public readonly record struct FigureCell(string Measure, string Area, string Period, string Breakdown = "", string Category = "")
{
    /// <summary>The cell a figure stands in.</summary>
    public static FigureCell Of(Figure figure) => new(figure.Measure, figure.Area, figure.Period, figure.Breakdown, figure.Category);

    /// <summary>The same cell in another period.</summary>
    public FigureCell In(string period) => this with { Period = period };
}
