using System.Globalization;
using System.Text;
using SvdPipeline.Ingest.Cells;

namespace SvdPipeline.Tests.Ingest;

public sealed class CellTests
{
    [Theory]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026/02/28", "2026-02-28")]
    [InlineData("20260228", "2026-02-28")]
    [InlineData("28/02/2026", "2026-02-28")]
    [InlineData("28-02-2026", "2026-02-28")]
    [InlineData("1/2/2026", "2026-02-01")]
    [InlineData("28 Feb 2026", "2026-02-28")]
    [InlineData("28-February-2026", "2026-02-28")]
    [InlineData("2026-02-28 21:35", "2026-02-28")]
    [InlineData("2026-02-28T21:35:00+00:00", "2026-02-28")]
    [InlineData("28/02/2026 21:35:00", "2026-02-28")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-02-29", null)]
    [InlineData("02/28/2026", null)]
    [InlineData("28/02/26", null)]
    [InlineData("2026-2-28", null)]
    [InlineData("2026-02-28x", null)]
    [InlineData("46081", null)]
    [InlineData("", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("1/2/20266", null)]
    public void Date_IsReadOrRefused(string text, string? wanted)
    {
        var order = DateText.Parse(Encoding.UTF8.GetBytes(text), out var date);
        Assert.Equal(wanted, order == DateText.Order.None ? null : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-02", "2026-02-01")]
    [InlineData("202602", "2026-02-01")]
    [InlineData("01/02/2026", "2026-02-01")]
    [InlineData("2026-02-17", "2026-02-01")]
    [InlineData("Jan-03", "2003-01-01")]
    [InlineData("Dec-98", "1998-12-01")]
    [InlineData("Feb 2026", "2026-02-01")]
    [InlineData("September 2026", "2026-09-01")]
    [InlineData("Fxb 2026", null)]
    [InlineData("202613", null)]
    public void Month_IsReadOrRefused(string text, string? wanted)
    {
        var order = DateText.ParseMonth(Encoding.UTF8.GetBytes(text), out var month);
        Assert.Equal(wanted, order == DateText.Order.None ? null : month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2022-09-30T23:00:00+00:00", "2022-10-01T00:00:00")]
    [InlineData("2022-09-30T22:59:59Z", "2022-09-30T23:59:59")]
    [InlineData("2022-12-31T23:30:00+00:00", "2022-12-31T23:30:00")]
    [InlineData("2023-03-26T00:59:00+00:00", "2023-03-26T00:59:00")]
    [InlineData("2023-03-26T01:00:00+00:00", "2023-03-26T02:00:00")]
    [InlineData("2023-10-29T00:59:00+00:00", "2023-10-29T01:59:00")]
    [InlineData("2023-10-29T01:00:00+00:00", "2023-10-29T01:00:00")]
    [InlineData("2022-06-01T00:30:00+01:00", "2022-06-01T00:30:00")]
    [InlineData("2022-06-01 12:00", "2022-06-01T13:00:00")]
    [InlineData("2022-06-01T12:00:00.250Z", "2022-06-01T13:00:00")]
    [InlineData("2022-06-01", null)]
    [InlineData("2022-06-01T25:00:00Z", null)]
    [InlineData("2022-06-01T12:00:00+1", null)]
    public void UtcStamp_BecomesLondonTime(string text, string? wanted) =>
        Assert.Equal(wanted, LondonTime.TryParse(Encoding.UTF8.GetBytes(text), out var london) ? london.ToString("s", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("-0.4", "-0.4")]
    [InlineData("33.17000019550323", "33.170000")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.2E-05", "0.000012")]
    [InlineData("1,23.5", null)]
    [InlineData("12.5%", null)]
    [InlineData("", null)]
    [InlineData(",", null)]
    [InlineData("-,1", null)]
    [InlineData("9999999999999", null)]
    public void Decimal_IsReadOrRefused(string text, string? wanted) =>
        Assert.Equal(wanted is null ? (decimal?)null : decimal.Parse(wanted, CultureInfo.InvariantCulture), DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out var number) ? number : null);

    [Theory]
    [InlineData("2015", "2015")]
    [InlineData("2016/17", "2016-17")]
    [InlineData("201617", "2016-17")]
    [InlineData("2016-2017", "2016-17")]
    [InlineData("fy16-17", "2016-17")]
    [InlineData("fy1999-00", "1999-00")]
    [InlineData("2020/21 - 22/23", "2020-21 to 2022-23")]
    [InlineData("2020/21 to 2022/23", "2020-21 to 2022-23")]
    [InlineData("2018 - 20", "2018 to 2020")]
    [InlineData("202602", "2026-02")]
    [InlineData("2026-02", "2026-02")]
    [InlineData("Feb 2026", "2026-02")]
    [InlineData("2026 Q1", "2026-q1")]
    [InlineData("Oct 2015-Sep 2016", "2015-10 to 2016-09")]
    [InlineData("2016/18", null)]
    [InlineData("2020 - 18", null)]
    [InlineData("latest", null)]
    public void Period_HasOneForm(string text, string? wanted) => Assert.Equal(wanted, PeriodText.Canonical(text));

    [Theory]
    [InlineData("e09000014", "E09000014")]
    [InlineData("Haringey", "E09000014")]
    [InlineData("LONDON", "E12000007")]
    [InlineData("London region", "E12000007")]
    [InlineData("Inner London", "E13000001")]
    [InlineData("England", "E92000001")]
    [InlineData("Barnet Hospital", "Barnet Hospital")]
    [InlineData("Unknown", "Unknown")]
    public void Area_BecomesItsCode(string text, string wanted) => Assert.Equal(wanted, SvdPipeline.Areas.AreaNames.CodeOf(text));

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("1234", 1234L)]
    [InlineData("1,234", 1234L)]
    [InlineData("1,234,567", 1234567L)]
    [InlineData("8100.0", 8100L)]
    [InlineData("12,34", null)]
    [InlineData(",123", null)]
    [InlineData("1234,567", null)]
    [InlineData("1.5", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("", null)]
    [InlineData("999999999999999999999", null)]
    public void WholeNumber_IsReadOrRefused(string text, long? wanted) =>
        Assert.Equal(wanted, WholeNumber.TryParse(Encoding.UTF8.GetBytes(text), out var number) ? number : null);
}
