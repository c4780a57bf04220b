namespace SvdPipeline.Documents.Charts;

/// <summary>Age bands down the middle, one sex to each side, both on the same scale.</summary>
internal static class PyramidLayout
{
    private const double Row = 25;

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + 26;
        var middle = drawing.Width / 2;
        var gap = (chart.Categories.Max(c => ChartFont.Width(c, 12.5)) / 2) + 10;
        var valueRoom = chart.Series.SelectMany(s => s.Points).Max(p => ChartFont.Width(p.Value is { } v ? chart.Print(v) : p.Shorthand(), 12)) + 8;
        var length = middle - gap - valueRoom;
        var scale = ValueScale.FromZero(chart.Highest(), drawing.IsWide ? 4 : 2, chart.IsWhole());
        var bottom = top + (Row * chart.Categories.Count) + 2;

        for (var side = 0; side < Math.Min(chart.Series.Count, 2); side++)
        {
            var direction = side == 0 ? -1 : 1;
            var start = middle + (direction * gap);
            double X(double value) => scale.Place(value, start, start + (direction * length));
            var anchor = side == 0 ? TextAnchor.End : TextAnchor.Start;
            foreach (var tick in scale.Ticks)
            {
                drawing.Line(X(tick), top, X(tick), bottom, tick == 0 ? ChartFrame.Axis : ChartFrame.Grid);
                drawing.Text(X(tick), bottom + 16, scale.Print(tick), ChartFrame.Small.At(TextAnchor.Middle));
            }

            drawing.Text(start, top - 8, chart.Series[side].Name, ChartFrame.Label with { Bold = true, Anchor = anchor });
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                Bar(chart, drawing, chart.Series[side].Points[i], side, start, X, top + (Row * i) + 3, anchor);
            }
        }

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            drawing.Text(middle, top + (Row * (i + 0.5)) + 5, chart.Categories[i], ChartFrame.Label.At(TextAnchor.Middle));
        }

        return bottom + 22;
    }

    private static void Bar(Chart chart, Drawing drawing, ChartPoint point, int side, double start, Func<double, double> x, double top, TextAnchor anchor)
    {
        const double thickness = Row - 6;
        var direction = side == 0 ? -1 : 1;
        if (point.Value is not { } value)
        {
            drawing.Text(start + (6 * direction), top + (thickness / 2) + 4, point.Shorthand(), ChartFrame.Small.At(anchor));
            return;
        }

        var end = x(value);
        drawing.Add(new Mark.Rect(Math.Min(start, end), top, Math.Abs(end - start), thickness, side == 0 ? Ink.Main : Ink.Shades[2]));
        if (point is { Lower: { } lower, Upper: { } upper })
        {
            drawing.Whisker(x(lower), x(upper), top + (thickness / 2), 3.5, Ink.Text);
            end = x(Math.Max(upper, value));
        }

        drawing.Text(end + (5 * direction), top + (thickness / 2) + 4, chart.Print(value), ChartFrame.Small with { Colour = Ink.Text, Anchor = anchor });
    }
}
