namespace SvdPipeline.Measures.Indicators;

/// <summary>One row of the relation <c>indicator_figure</c>: what is published of a measure in an area and period.</summary>
/// <param name="Cell">Measure, area and period.</param>
/// <param name="Numerator">Events or part; null where it is not published.</param>
/// <param name="Denominator">Population or whole; null where it is not published.</param>
/// <param name="Value">Value as printed: a percentage, or a rate per the measure's base.</param>
/// <param name="Lower">Lower 95% limit as printed.</param>
/// <param name="Upper">Upper 95% limit as printed.</param>
/// <param name="Status">Mark in place of a value, or empty.</param>
/// <param name="Reason">The publisher's note.</param>
/// <param name="Origin"><c>published</c>; or a sum of <c>boroughs</c>, or of <c>parts</c>: Inner and Outer London.</param>
public sealed record IndicatorRow(
    FigureCell Cell, decimal? Numerator, decimal? Denominator, decimal? Value, decimal? Lower, decimal? Upper, string Status, string Reason, string Origin)
{
    /// <summary>Reads a row of the relation.</summary>
    public static IndicatorRow Of(object?[] row) => new(
        new FigureCell((string)row[0]!, (string)row[1]!, (string)row[2]!),
        (decimal?)row[3],
        (decimal?)row[4],
        (decimal?)row[5],
        (decimal?)row[6],
        (decimal?)row[7],
        (string)row[8]!,
        (string)row[9]!,
        (string)row[10]!);
}
