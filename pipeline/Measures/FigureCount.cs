namespace SvdPipeline.Measures;

/// <summary>One row of the relation <c>figure_count</c>: what every figure is made from.</summary>
/// <param name="Cell">Measure, area, period, breakdown and category.</param>
/// <param name="Numerator">Events counted; zero is a count of zero.</param>
/// <param name="Population">Residents of its rate, or null for no rate.</param>
/// <param name="Total">Whole of its share, or null for no share.</param>
/// <param name="Undetermined">Records that could be counted besides; null where nothing can be undetermined.</param>
public readonly record struct FigureCount(FigureCell Cell, long Numerator, long? Population, long? Total, long? Undetermined)
{
    /// <summary>Reads a row of the relation.</summary>
    public static FigureCount Of(object?[] row) => new(
        new FigureCell((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!, (string)row[4]!),
        (long)row[5]!,
        (long?)row[6],
        (long?)row[7],
        (long?)row[8]);
}
