using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Measures;

public sealed class StandardPeriodsTests
{
    [Theory]
    [InlineData("12m", "March 2025 to February 2026")]
    [InlineData("12m-1y", "March 2024 to February 2025")]
    [InlineData("12m-5y", "March 2020 to February 2021")]
    [InlineData("5y-mean", "Mean of the five years March 2020 to February 2025")]
    [InlineData("2024-02", "February 2024")]
    [InlineData("2031", "2031")]
    public void Label_IsAsPrinted(string id, string label) => Assert.Equal(label, new StandardPeriods(new DateOnly(2026, 2, 14)).Find(id).Label);

    [Fact]
    public void LeapDay_IsTheLastDayOfTheMonth() => Assert.Equal(new DateOnly(2024, 2, 29), new StandardPeriods(new DateOnly(2024, 2, 1)).AsOf);

    [Fact]
    public void UnknownId_IsABug() => Assert.Throws<InvalidOperationException>(() => new StandardPeriods(new DateOnly(2026, 2, 1)).Find("12m-6y"));

    [Theory]
    [InlineData(2026, 2)]
    [InlineData(2024, 12)]
    public void Relation_HoldsTheSamePeriods(int year, int month)
    {
        using var warehouse = new Warehouse(threads: 1);
        var periods = new StandardPeriods(new DateOnly(year, month, 1));
        warehouse.Set("as_of", periods.AsOf);
        warehouse.Build("periods");
        Assert.Equal(
            periods.Windows.Concat(periods.Months).Select(p => (p.Id, p.From, p.To)).OrderBy(p => p.Id, StringComparer.Ordinal),
            warehouse.Rows("periods").Select(r => ((string)r[0]!, (DateOnly)r[2]!, ((DateOnly)r[3]!).AddMonths(1).AddDays(-1))));
    }
}
