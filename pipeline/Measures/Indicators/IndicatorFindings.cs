using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Measures.Indicators;

/// <summary>Published values that their own numerator and denominator do not give, to the last decimal printed.</summary>
public static class IndicatorFindings
{
    /// <summary>A finding for each; the figure is made from numerator and denominator all the same.</summary>
    /// <param name="warehouse">A warehouse with <c>indicator_figure</c>.</param>
    public static IReadOnlyList<Finding> Of(Warehouse warehouse)
    {
        warehouse.Build("indicator_difference");
        return [.. warehouse.Rows("indicator_difference").Select(row => Of((string)row[0]!, (string)row[1]!, (string)row[2]!, (decimal)row[3]!, (decimal)row[4]!))];
    }

    private static Finding Of(string measure, string area, string period, decimal published, decimal computed) => new(
        "SVD-M102",
        MeasureCatalogue.Measure(measure).Needs,
        0,
        0,
        measure,
        $"{Text(published)} published for {area} in {period}",
        $"{Text(computed)}, as its numerator and denominator give",
        FindingCatalogue.Entry("SVD-M102").Remedy);

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
