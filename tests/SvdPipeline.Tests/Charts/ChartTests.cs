using System.Xml.Linq;
using SkiaSharp;
using SvdPipeline.Documents.Charts;

namespace SvdPipeline.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, double> EveryChart()
    {
        var charts = new TheoryData<string, double>();
        foreach (var chart in ChartFixture.All)
        {
            charts.Add(chart.Id, ChartLayout.Wide);
            charts.Add(chart.Id, ChartLayout.Narrow);
        }

        return charts;
    }

    [Fact]
    public void Fixture_HasEveryKind() =>
        Assert.Equal(Enum.GetValues<ChartKind>(), ChartFixture.All.Select(c => c.Kind).Distinct().Order());

    [Theory, MemberData(nameof(EveryChart))]
    public void Svg_SaysWhatItShowsInWords(string id, double width)
    {
        var chart = Chart(id);
        var svg = XElement.Parse(SvgChart.Draw(chart, width));
        var title = svg.Element(Svg + "title")!;
        var description = svg.Element(Svg + "desc")!;
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal(chart.Headline, title.Value);
        Assert.Equal(chart.Description, description.Value);
        Assert.Equal(title.Attribute("id")?.Value, svg.Attribute("aria-labelledby")?.Value);
        Assert.Equal(description.Attribute("id")?.Value, svg.Attribute("aria-describedby")?.Value);
        Assert.Contains(svg.Descendants(Svg + "text"), t => t.Value.StartsWith(chart.ValueLabel, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void Layout_KeepsEveryTextOnThePicture(string id, double width)
    {
        var drawing = ChartLayout.Of(Chart(id), width);
        foreach (var text in drawing.Marks.OfType<Mark.Text>())
        {
            var length = ChartFont.Width(text.Content, text.Style.Size, text.Style.Bold);
            var left = text.Style.Anchor switch { TextAnchor.Middle => text.X - (length / 2), TextAnchor.End => text.X - length, _ => text.X };
            Assert.True(left >= -0.5 && left + length <= width + 0.5, $"{id} at {width}: '{text.Content}' from {left:F1} to {left + length:F1}");
            Assert.InRange(text.Y, text.Style.Size * 0.7, drawing.Height);
        }
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void Layout_HasAtMostTenGridlinesEachWay(string id, double width)
    {
        var grid = ChartLayout.Of(Chart(id), width).Marks.OfType<Mark.Line>().Where(l => l.Stroke == new Stroke(Ink.Grid)).ToList();
        Assert.InRange(grid.Count(l => l.X1 == l.X2), 0, 10);
        Assert.InRange(grid.Count(l => l.Y1 == l.Y2), 0, 10);
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void SuppressedPoint_PrintsItsShorthand(string id, double width)
    {
        var chart = Chart(id);
        var printed = ChartLayout.Of(chart, width).Marks.OfType<Mark.Text>().Select(t => t.Content).ToList();
        foreach (var status in chart.Series.Take(1).SelectMany(s => s.Points).Where(p => p.Value is null).Select(p => $"[{p.Status}]").Distinct())
        {
            Assert.Contains(printed, text => text.Contains(status, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void Png_DecodesToThePictureAtTwiceItsSize(string id, double width)
    {
        var drawing = ChartLayout.Of(Chart(id), width);
        var png = PngChart.Draw(drawing);
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal(((int)drawing.Width * 2, (int)drawing.Height * 2), (bitmap.Width, bitmap.Height));
        Assert.Equal(SKColors.White, bitmap.GetPixel(bitmap.Width - 1, 0));
        Assert.Contains(bitmap.Pixels, p => p != SKColors.White);
        Assert.Equal(png, PngChart.Draw(drawing));
    }

    [Fact]
    public void MonthlyLine_BreaksWhereTheSeriesBreaks()
    {
        var chart = Chart("kinds-monthly");
        var whole = ChartLayout.Of(chart with { BreakAfter = null }, ChartLayout.Wide).Marks;
        var broken = ChartLayout.Of(chart, ChartLayout.Wide).Marks;
        Assert.Contains(broken.OfType<Mark.Text>(), t => t.Content == chart.BreakLabel);
        Assert.Contains(broken.OfType<Mark.Line>(), l => l.Stroke.Dash > 0 && l.X1 == l.X2);
        Assert.Equal(whole.OfType<Mark.Path>().Count() + 2, broken.OfType<Mark.Path>().Count());
    }

    [Fact]
    public void RankedDots_NamesLondonWithItsValue() =>
        Assert.Contains(ChartLayout.Of(Chart("kinds-rank"), ChartLayout.Wide).Marks.OfType<Mark.Text>(), t => t.Content == "London (32 boroughs) 8.9");

    [Theory]
    [InlineData(0, 1500, 5, false, "0|500|1,000|1,500")]
    [InlineData(0, 13.4, 6, false, "0.0|2.5|5.0|7.5|10.0|12.5|15.0")]
    [InlineData(0, 13, 6, true, "0|3|6|9|12|15")]
    [InlineData(0, 0.3, 5, false, "0.0|0.1|0.2|0.3")]
    [InlineData(0, 2, 5, true, "0|1|2")]
    public void Scale_HasRoundTicks(double low, double high, int ticks, bool whole, string expected)
    {
        var scale = ValueScale.Between(low, high, ticks, whole);
        Assert.Equal(expected, string.Join('|', scale.Ticks.Select(scale.Print)));
    }

    [Fact]
    public void Chart_WithoutAnyValue_StillDraws()
    {
        foreach (var chart in ChartFixture.All)
        {
            var empty = chart with
            {
                ReferenceValue = null,
                Series = [.. chart.Series.Select(s => new ChartSeries(s.Name, [.. s.Points.Select(_ => new ChartPoint(null, Status: "x"))]))],
            };
            Assert.NotEmpty(SvgChart.Draw(empty));
            Assert.NotEmpty(PngChart.Draw(empty));
        }
    }

    private static Chart Chart(string id) => ChartFixture.All.Single(c => c.Id == id);
}
