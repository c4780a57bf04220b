namespace SvdPipeline.Documents.Charts;

/// <summary>Boroughs in rank order, a dot with its 95% limits each; the document's borough as a dark diamond with its value.</summary>
internal static class RankedDotsLayout
{
    private const double Row = 18;

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var size = drawing.IsWide ? 12.5 : 11.5;
        var label = ChartFrame.Label with { Size = size };
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + (chart.ReferenceValue is null ? 6 : 24);
        var left = Math.Min(chart.Categories.Max(c => ChartFont.Width(c, size, bold: true)), drawing.Width * 0.5) + 10;
        var points = chart.Series[0].Points;
        var valueRoom = ChartFont.Width(chart.Print(chart.Highest()), 12.5, bold: true) + 10;
        var right = drawing.Width - valueRoom;
        var scale = ValueScale.FromZero(chart.Highest(), drawing.IsWide ? 6 : 4, chart.IsWhole());
        var bottom = top + (Row * points.Count) + 4;
        double X(double value) => scale.Place(value, left, right);

        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Highlight)
            {
                drawing.Add(new Mark.Rect(0, top + 2 + (Row * i), drawing.Width, Row, Ink.Shades[0]));
            }
        }

        ChartFrame.ValueAxisAlong(drawing, scale, left, right, top, bottom);
        ChartFrame.ReferenceAcross(drawing, chart, scale, left, right, top, bottom);
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var y = top + 2 + (Row * (i + 0.5));
            drawing.Text(left - 8, y + 4, chart.Categories[i], label with { Bold = point.Highlight, Anchor = TextAnchor.End });
            if (point.Value is not { } value)
            {
                drawing.Text(left + 6, y + 4, point.Shorthand(), ChartFrame.Small);
                continue;
            }

            var end = X(value) + 7;
            if (point is { Lower: { } lower, Upper: { } upper })
            {
                drawing.Whisker(X(lower), X(upper), y, point.Highlight ? 3.5 : 2.5, point.Highlight ? Ink.Main : Ink.Other);
                end = Math.Max(end, X(upper));
            }

            if (point.Highlight)
            {
                drawing.Diamond(X(value), y, 6.5, Ink.Main);
                drawing.Text(end + 6, y + 4.3, chart.Print(value), label with { Bold = true });
            }
            else
            {
                drawing.Add(new Mark.Circle(X(value), y, 4, Ink.Other, new Stroke(Ink.Paper)));
            }
        }

        return bottom + 22;
    }
}
