using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

public sealed class WilsonProportionTests
{
    [Theory]
    [InlineData(65, 100, 0.95, "0.55254443296887967", "0.73635751756902468")]
    [InlineData(65, 100, 0.998, "0.49549465740704313", "0.77835406140896968")]
    [InlineData(1045, 5000, 0.95, "0.19795549880013297", "0.22049130373189027")]
    [InlineData(1, 100, 0.95, "0.0017674320641406511", "0.054486196178705294")]
    [InlineData(5, 100, 0.95, "0.02154367915436798", "0.11175046923191911")]
    [InlineData(20, 100, 0.95, "0.1333669333310325", "0.28882916559315885")]
    [InlineData(0, 50, 0.95, "0", "0.0713475991333587")]
    [InlineData(50, 50, 0.95, "0.928652400866641", "1")]
    public void Limits_AreThePublishedOnes(int count, int total, double confidence, string lower, string upper)
    {
        var share = WilsonProportion.Of(count, total, confidence);
        Assert.Equal((double)count / total, share.Value);
        PrintedValue.Equal(lower, share.Limits.Lower);
        PrintedValue.Equal(upper, share.Limits.Upper);
    }

    [Fact]
    public void PartAboveTheWhole_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonProportion.Of(3, 2));
}
