using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class PoissonLimitsTests
{
    [Theory]
    [InlineData(65, 0.95, "50.163187710459454", "82.849138545939837")]
    [InlineData(65, 0.998, "42.880261471480203", "94.000290844318016")]
    [InlineData(1045, 0.95, "982.59320180733255", "1110.3312129856499")]
    [InlineData(1045, 0.998, "947.94070356103737", "1148.8061609880331")]
    [InlineData(1, 0.95, "0.013072132901504351", "5.5637555824752605")]
    [InlineData(10, 0.998, "2.916318374695686", "24.193724927880535")]
    public void Byar_GivesThePublishedLimits(int count, double confidence, string lower, string upper)
    {
        var limits = PoissonLimits.Byar(count, confidence);
        PrintedValue.Equal(lower, limits.Lower);
        PrintedValue.Equal(upper, limits.Upper);
    }

    [Fact]
    public void ByarOfOneAt998_HasNoLowerLimit()
    {
        var limits = PoissonLimits.Byar(1, 0.998);
        Assert.Null(limits.Lower);
        PrintedValue.Equal("9.362180217908362", limits.Upper);
    }

    [Theory]
    [InlineData(0, "0", "3.68887945411394")]
    [InlineData(2, "0.242209278543965", "7.22468766772396")]
    [InlineData(3, "0.618672122895601", "8.76727306974232")]
    [InlineData(4, "1.08986537362632", "10.2415886754037")]
    [InlineData(7, "2.81436305151987", "14.4226753617024")]
    [InlineData(9, "4.11537309737833", "17.0848034514192")]
    public void ExactUnderTen_GivesThePublishedLimits(int count, string lower, string upper)
    {
        var limits = PoissonLimits.Of(count);
        PrintedValue.Equal(lower, limits.Lower);
        PrintedValue.Equal(upper, limits.Upper);
    }

    [Theory]
    [InlineData(9, "Exact")]
    [InlineData(10, "Byar's")]
    public void Method_ChangesAtTen(int count, string method) => Assert.Equal(method, PoissonLimits.Method(count));

    [Fact]
    public void ByarOfZero_StartsAtZero() => Assert.Equal(0, PoissonLimits.Byar(0, 0.95).Lower);
}
