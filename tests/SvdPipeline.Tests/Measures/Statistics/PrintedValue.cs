using System.Globalization;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Compares with a value as its source prints it: to 13 figures, or to every figure printed where there are fewer.</summary>
internal static class PrintedValue
{
    public static void Equal(string printed, double? found)
    {
        Assert.NotNull(found);
        var expected = double.Parse(printed, CultureInfo.InvariantCulture);
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var tolerance = Math.Max(Math.Abs(expected) * 1e-13, 0.5 * Math.Pow(10, -decimals));
        Assert.True(Math.Abs(expected - found.Value) <= tolerance, $"expected {printed}, found {found.Value.ToString("R", CultureInfo.InvariantCulture)}");
    }
}
