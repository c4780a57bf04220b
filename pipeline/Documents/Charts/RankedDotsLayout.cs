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
        double Y(int row) => top + 2 + (Row * (row + 0.5));

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
            drawing.Text(left - 8, Y(i) + 4, chart.Categories[i], label with { Bold = points[i].Highlight, Anchor = TextAnchor.End });
        }

        for (var i = 0; i < points.Count; i++)
        {
            Limits(drawing, points[i], X, Y(i));
        }

        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is not { } value)
            {
                drawing.Text(left + 6, Y(i) + 4, points[i].Shorthand(), ChartFrame.Small);
            }
            else if (points[i].Highlight)
            {
                drawing.Diamond(X(value), Y(i), 6.5, Ink.Main);
                drawing.Text(X(Math.Max(value, points[i].Upper ?? 0)) + 11, Y(i) + 4.3, chart.Print(value), label with { Bold = true });
            }
            else
            {
                drawing.Add(new Mark.Circle(X(value), Y(i), 4, Ink.Other, new Stroke(Ink.Paper)));
            }
        }

        return bottom + 22;
    }

    private static void Limits(Drawing drawing, ChartPoint point, Func<double, double> x, double y)
    {
        if (point is { Value: not null, Lower: { } lower, Upper: { } upper })
        {
            var (stroke, cap) = (new Stroke(point.Highlight ? Ink.Main : Ink.Other, 1.3), point.Highlight ? 3.5 : 2.5);
            drawing.Line(x(lower), y, x(upper), y, stroke);
            drawing.Line(x(lower), y - cap, x(lower), y + cap, stroke);
            drawing.Line(x(upper), y - cap, x(upper), y + cap, stroke);
        }
    }
}
