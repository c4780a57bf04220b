using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class NormalTests
{
    [Theory]
    [InlineData(0.95, "1.9599639845401")]
    [InlineData(0.998, "3.0902323061678")]
    [InlineData(0.5, "0.6744897501961")]
    [InlineData(0.9999998, "5.199337582")]
    public void Z_IsTheTabledOne(double confidence, string z) => PrintedValue.Equal(z, Normal.Z(confidence));

    [Fact]
    public void Quantile_IsOddAboutTheMiddle()
    {
        Assert.Equal(0, Normal.Quantile(0.5));
        Assert.Equal(-Normal.Quantile(0.975), Normal.Quantile(0.025), 14);
    }
}
