using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Reference values: test data of PHEindicatormethods, European Standard Population 2013.</summary>
public sealed class StandardisedRateTests
{
    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Areas = ReferenceRows.Of("age-bands.csv").ToLookup(row => row["area"]);

    [Theory]
    [InlineData("big", 100_000, 0.95, "10430.247991469423", "9717.709067985681", "11178.94091547925")]
    [InlineData("big", 100_000, 0.998, "10430.247991469423", "9323.2878802199029", "11620.595999522058")]
    [InlineData("big", 10_000, 0.95, "1043.0247991469423", "971.77090679856803", "1117.894091547925")]
    [InlineData("small", 100_000, 0.95, "1103.212025300104", "877.455767536709", "1367.0882227251795")]
    [InlineData("small", 100_000, 0.998, "1103.212025300104", "763.64203579398793", "1530.0328948244762")]
    public void Rate_GivesThePublishedValueAndLimits(string area, int per, double confidence, string value, string lower, string upper)
    {
        var rate = StandardisedRate.Of(Bands(area, "count"), per, confidence)!.Value;
        PrintedValue.Equal(value, rate.Value);
        PrintedValue.Equal(lower, rate.Limits.Lower);
        PrintedValue.Equal(upper, rate.Limits.Upper);
    }

    [Theory]
    [InlineData("repeated-big", 0.95, "10430.24799147", "9532.94977862", "11373.07483298")]
    [InlineData("repeated-big", 0.998, "10430.24799147", "9036.25631357", "11929.24980749")]
    public void EventsOfTheSamePersons_WidenTheLimits(string area, double confidence, string value, string lower, string upper)
    {
        (int, IReadOnlyList<AgeBand>)[] frequencies = [(1, Bands(area, "once")), (2, Bands(area, "twice")), (3, Bands(area, "three_times")), (4, Bands(area, "four_times"))];
        var rate = StandardisedRate.OfRepeated(frequencies, 100_000, confidence)!.Value;
        PrintedValue.Equal(value, rate.Value);
        PrintedValue.Equal(lower, rate.Limits.Lower);
        PrintedValue.Equal(upper, rate.Limits.Upper);
    }

    [Fact]
    public void UnderTenEvents_NoneIsGiven() => Assert.Null(StandardisedRate.Of([.. Bands("small", "count").Select((band, i) => band with { Count = i < 9 ? 1 : 0 })], 1000));

    [Fact]
    public void StandardAges_GiveTheCrudeRate()
    {
        AgeBand[] bands = [new(10, 1000, 1), new(30, 2000, 2), new(5, 500, 0.5m)];
        Assert.Equal(45 / 3.5, StandardisedRate.Of(bands, 1000)!.Value.Value, 12);
    }

    [Fact]
    public void NobodyOfAnAge_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StandardisedRate.Of([new(20, 0, 1)], 1000));

    private static IReadOnlyList<AgeBand> Bands(string area, string count) =>
        [.. Areas[area].Select(row => new AgeBand(row.Number(count), row.Number("population"), row.Number("standard")))];
}
