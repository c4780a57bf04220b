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
    [InlineData("202613", null)]
    public void Month_IsReadOrRefused(string text, string? wanted)
    {
        var order = DateText.ParseMonth(Encoding.UTF8.GetBytes(text), out var month);
        Assert.Equal(wanted, order == DateText.Order.None ? null : month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

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
