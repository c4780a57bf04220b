namespace SvdPipeline.Documents.Charts;

/// <summary>Lays a chart out at a width. Each kind is laid out once, for both renderers and every width.</summary>
public static class ChartLayout
{
    /// <summary>Width of a text column, in CSS pixels.</summary>
    public const double Wide = 680;

    /// <summary>Width of a phone's column, in CSS pixels.</summary>
    public const double Narrow = 330;

    /// <summary>The chart as marks.</summary>
    public static Drawing Of(Chart chart, double width)
    {
        var drawing = new Drawing(width);
        drawing.Height = Math.Ceiling(chart.Kind switch
        {
            ChartKind.MonthlyLine => MonthlyLineLayout.Draw(chart, drawing),
            ChartKind.Bars => BarsLayout.Draw(chart, drawing),
            ChartKind.RankedDots => RankedDotsLayout.Draw(chart, drawing),
            ChartKind.HeatMap => HeatMapLayout.Draw(chart, drawing),
            ChartKind.Pyramid => PyramidLayout.Draw(chart, drawing),
            ChartKind.Overlap => OverlapLayout.Draw(chart, drawing),
            ChartKind.TileMap => TileMapLayout.Draw(chart, drawing),
            ChartKind.Funnel => FunnelLayout.Draw(chart, drawing),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "No layout for this kind of chart."),
        });
        return drawing;
    }
}
