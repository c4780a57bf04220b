using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Reference values: test data of PHEindicatormethods.</summary>
public sealed class StandardisedRatioTests
{
    private static readonly double Expected = StandardisedRatio.Expected(ReferenceRows.Of("age-bands.csv").Where(row => row["area"] == "big")
        .Select(row => (row.Number("population"), row.Number("reference_count"), row.Number("reference_population"))));

    [Fact]
    public void ExpectedEvents_AreThePublishedOnes() => PrintedValue.Equal("835.88356123117433", Expected);

    [Theory]
    [InlineData(895, 0.95, "1.0707232939020275", "1.0017147712553987", "1.1432332872498949")]
    [InlineData(895, 0.998, "1.0707232939020275", "0.96351556196144372", "1.1860070415876287")]
    [InlineData(91, 0.95, "0.10886683770400503", "0.08765040101829405", "0.13366576328418911")]
    [InlineData(91, 0.998, "0.10886683770400503", "0.076954255283921108", "0.14897920510466744")]
    [InlineData(9, 0.95, "0.010767049882813684", "0.0049233808250957762", "0.02043921455549973")]
    [InlineData(9, 0.998, "0.010767049882813684", "0.0029339306550682617", "0.027105896514690211")]
    public void Ratio_GivesThePublishedValueAndLimits(int observed, double confidence, string value, string lower, string upper)
    {
        var ratio = StandardisedRatio.Of(observed, Expected, confidence);
        PrintedValue.Equal(value, ratio.Value);
        PrintedValue.Equal(lower, ratio.Limits.Lower);
        PrintedValue.Equal(upper, ratio.Limits.Upper);
    }

    [Fact]
    public void RatioTimesTheReferenceRate_IsThePublishedRate()
    {
        var ratio = StandardisedRatio.Of(895, Expected);
        var rate = 9349.8830922110192;
        PrintedValue.Equal("10011.137622091057", ratio.Value * rate);
        PrintedValue.Equal("9365.91600297888", ratio.Limits.Lower * rate);
        PrintedValue.Equal("10689.097582910616", ratio.Limits.Upper * rate);
    }

    [Fact]
    public void NothingExpected_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StandardisedRatio.Of(1, 0));
}
