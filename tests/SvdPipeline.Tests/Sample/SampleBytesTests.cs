using System.Globalization;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Tests.Sample;

public class SampleBytesTests
{
    private static readonly SampleOptions Small = new(Years: 2, Scale: 0.02m);

    [Fact]
    public void SameSeed_SameBytesWhateverThreadsAndCulture()
    {
        using var one = new SampleFolder(Small with { Threads = 1 });
        var culture = Thread.CurrentThread.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        other.DateTimeFormat.DateSeparator = ".";
        try
        {
            Thread.CurrentThread.CurrentCulture = other;
            using var two = new SampleFolder(Small with { Threads = 4 });
            Assert.Equal(one.Hashes(), two.Hashes());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void OtherSeed_OtherRecordsInTheSameAreas()
    {
        using var one = new SampleFolder(Small);
        using var two = new SampleFolder(Small with { Seed = 2 });
        var same = one.Hashes().Intersect(two.Hashes()).Select(p => p.Key).Where(f => !f.StartsWith("partnership/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["landing/SYNTHETIC.md", "landing/boundaries/synthetic-squares.geojson", "landing/lookup-lsoa11-lsoa21/lsoa-2011-to-lsoa-2021-exact-fit.csv", "landing/lookup-lsoa21-ward/lsoa-2021-to-ward-2024-best-fit.csv"],
            same);
    }

    [Fact]
    public void Partnership_EveryBoroughHasStarterFiles()
    {
        using var sample = new SampleFolder(Small);
        var folders = Directory.GetDirectories(System.IO.Path.Combine(sample.Root, "partnership")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(SvdPipeline.Areas.Boroughs.All.Select(b => b.Code), folders);
    }

    [Fact]
    public void MoreYears_KeepTheLaterOnes()
    {
        using var two = new SampleFolder(Small);
        using var three = new SampleFolder(Small with { Years = 3 });
        Assert.Equal(two.Hashes()["landing/safestats-mps-crime/mps-crime-2025.csv"], three.Hashes()["landing/safestats-mps-crime/mps-crime-2025.csv"]);
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(17, 0.1)]
    [InlineData(6, 0.001)]
    public void OptionOutOfRange_Refused(int years, double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleData.Write("nowhere", new SampleOptions(years, (decimal)scale)));
}
