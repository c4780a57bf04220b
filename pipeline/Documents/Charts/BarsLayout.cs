namespace SvdPipeline.Documents.Charts;

/// <summary>Horizontal bars with 95% limits and their values; up to three series as bars beside each other.</summary>
internal static class BarsLayout
{
    private const double Leading = 15;

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + (chart.ReferenceValue is null ? 4 : 20);
        if (chart.Series.Count > 1)
        {
            top = Key(chart, drawing, top) + (chart.ReferenceValue is null ? 4 : 20);
        }

        var thickness = chart.Series.Count > 1 ? 13 : 17;
        var labelWidth = drawing.IsWide ? Math.Min(chart.Categories.Max(c => ChartFont.Width(c, 12.5, bold: true)) + 4, 220) : drawing.Width;
        var left = drawing.IsWide ? labelWidth + 10 : 1;
        var valueRoom = chart.Series.SelectMany(s => s.Points).Max(p => ChartFont.Width(p.Value is { } v ? chart.Print(v) : p.Shorthand(), 12.5, true)) + 10;
        var right = drawing.Width - valueRoom;
        var scale = ValueScale.FromZero(chart.Highest(), drawing.IsWide ? 6 : 4, chart.IsWhole());

        var labels = chart.Categories.Select(c => ChartFont.Wrap(c, 12.5, labelWidth, bold: true)).ToList();
        var heights = labels.Select(l => RowHeight(drawing, l.Count, thickness * chart.Series.Count)).ToList();
        var bottom = top + heights.Sum();
        if (drawing.IsWide)
        {
            ChartFrame.ValueAxisAlong(drawing, scale, left, right, top, bottom);
        }

        var y = top;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var highlight = chart.Series.Any(s => s.Points[i].Highlight);
            var style = ChartFrame.Label with { Bold = highlight };
            var block = thickness * chart.Series.Count;
            var barTop = drawing.IsWide ? y + ((heights[i] - block) / 2d) : y + heights[i] - block - 4;
            if (drawing.IsWide)
            {
                drawing.Lines(left - 8, y + (heights[i] / 2) - ((labels[i].Count - 1) * Leading / 2) + 4, labels[i], style.At(TextAnchor.End), Leading);
            }
            else
            {
                drawing.Lines(0, y + 15, labels[i], style, Leading);
            }

            for (var s = 0; s < chart.Series.Count; s++)
            {
                Bar(chart, drawing, scale, chart.Series[s].Points[i], s, left, right, barTop + (s * thickness), thickness - 2);
            }

            y += heights[i];
        }

        ChartFrame.ReferenceAcross(drawing, chart, scale, left, right, top, bottom);
        return bottom + (drawing.IsWide ? 22 : 6);
    }

    private static double RowHeight(Drawing drawing, int lines, double bars) =>
        drawing.IsWide ? Math.Max((lines * Leading) + 6, bars + 5) : (lines * Leading) + bars + 10;

    private static (string Fill, Stroke? Outline) Fill(Chart chart, int series, bool highlight) => series switch
    {
        0 => (highlight || (chart.Series.Count > 1 && !chart.HasHighlight()) ? Ink.Main : Ink.Other, null),
        1 => (Ink.Shades[1], new Stroke(Ink.Main)),
        _ => (Ink.Paper, new Stroke(Ink.Main)),
    };

    private static void Bar(Chart chart, Drawing drawing, ValueScale scale, ChartPoint point, int series, double left, double right, double top, double thickness)
    {
        var middle = top + (thickness / 2);
        if (point.Value is not { } value)
        {
            drawing.Text(left + 6, middle + 4, point.Shorthand(), ChartFrame.Small);
            return;
        }

        var end = scale.Place(value, left, right);
        var (fill, outline) = Fill(chart, series, point.Highlight);
        drawing.Add(new Mark.Rect(left, top, Math.Max(end - left, 0.5), thickness, fill, outline));
        if (point is { Lower: { } lower, Upper: { } upper })
        {
            drawing.Whisker(scale.Place(lower, left, right), scale.Place(upper, left, right), middle, 3.5, Ink.Text);
            end = Math.Max(end, scale.Place(upper, left, right));
        }

        var status = point.Status.Length > 0 ? $" [{point.Status}]" : "";
        drawing.Text(end + 6, middle + 4.3, chart.Print(value) + status, ChartFrame.Label with { Bold = point.Highlight });
    }

    private static double Key(Chart chart, Drawing drawing, double top)
    {
        double x = 0, y = top + 4;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var width = 18 + ChartFont.Width(chart.Series[s].Name, 12) + 16;
            if (x > 0 && x + width > drawing.Width)
            {
                (x, y) = (0, y + 18);
            }

            var (fill, outline) = Fill(chart, s, highlight: true);
            drawing.Add(new Mark.Rect(x + 1, y - 4, 12, 12, fill, outline));
            drawing.Text(x + 18, y + 6, chart.Series[s].Name, ChartFrame.Small);
            x += width;
        }

        return y + 10;
    }
}
