using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class CrudeRateTests
{
    [Theory]
    [InlineData(1, 100, 100, "1", "0.025317807984289897", "5.571643390938898")]
    [InlineData(5, 100, 100, "5", "1.62348639011842", "11.668332079322669")]
    [InlineData(20, 100, 100, "20", "12.211428834875937", "30.889880369197066")]
    [InlineData(222, 3215, 100, "6.9051321928460334", "6.0265748776526751", "7.8757293708718503")]
    [InlineData(9856, 12345, 100, "79.837991089509913", "78.269490589767571", "81.430016542721404")]
    [InlineData(2, 200, 100000, "1000", "121.10463927198258", "3612.3438338619794")]
    [InlineData(10, 200, 100000, "5000", "2393.7249569837822", "9195.7293028782369")]
    public void Rate_GivesThePublishedValueAndLimits(int count, int population, int per, string value, string lower, string upper)
    {
        var rate = CrudeRate.Of(count, population, per);
        PrintedValue.Equal(value, rate.Value);
        PrintedValue.Equal(lower, rate.Limits.Lower);
        PrintedValue.Equal(upper, rate.Limits.Upper);
    }

    [Fact]
    public void NobodyLivesThere_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CrudeRate.Of(1, 0, 1000));

    [Fact]
    public void NegativeCount_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CrudeRate.Of(-1, 100, 1000));
}
