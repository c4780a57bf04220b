namespace SvdPipeline.Documents.Charts;

/// <summary>Strand combinations: a bar each, and below it dots that say which strands it combines.</summary>
internal static class OverlapLayout
{
    private const double Row = 30;

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var combinations = chart.Categories.Select(c => c.Split(" + ", StringSplitOptions.TrimEntries)).ToList();
        var strands = combinations.SelectMany(c => c).Distinct(StringComparer.Ordinal).ToList();
        var points = chart.Series[0].Points;
        var labels = strands.Select(s => ChartFont.Wrap(s, 12.5, drawing.Width * (drawing.IsWide ? 0.34 : 0.36))).ToList();
        var labelWidth = labels.Max(l => l.Max(line => ChartFont.Width(line, 12.5))) + 14;
        var scale = ValueScale.FromZero(chart.Highest(), 4, chart.IsWhole());
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + 22;
        var bottom = top + (drawing.IsWide ? 190 : 150);
        var left = labelWidth;
        var column = Math.Min((drawing.Width - left) / points.Count, 84);
        var right = left + (column * points.Count);
        double Y(double value) => scale.Place(value, bottom, top);

        foreach (var tick in scale.Ticks)
        {
            drawing.Line(left, Y(tick), right, Y(tick), tick == 0 ? ChartFrame.Axis : ChartFrame.Grid);
            drawing.Text(left - 6, Y(tick) + 4, scale.Print(tick), ChartFrame.Small.At(TextAnchor.End));
        }

        for (var s = 0; s < strands.Count; s++)
        {
            var y = bottom + 10 + (Row * s);
            if (s % 2 == 0)
            {
                drawing.Add(new Mark.Rect(0, y, right, Row, "#f5f7f9"));
            }

            drawing.Lines(4, y + (Row / 2) + 4 - ((labels[s].Count - 1) * 6.5), labels[s], ChartFrame.Label, 13);
        }

        for (var i = 0; i < points.Count; i++)
        {
            Combination(chart, drawing, points[i], combinations[i], strands, left + ((i + 0.5) * column), Math.Min(column * 0.6, 44), bottom, Y);
        }

        return bottom + 10 + (Row * strands.Count) + 2;
    }

    private static void Combination(
        Chart chart, Drawing drawing, ChartPoint point, string[] members, List<string> strands, double x, double width, double bottom, Func<double, double> y)
    {
        var label = new TextStyle(drawing.IsWide ? 12.5 : 11.5, Ink.Text, Anchor: TextAnchor.Middle);
        if (point.Value is { } value)
        {
            drawing.Add(new Mark.Rect(x - (width / 2), y(value), width, bottom - y(value), members.Length > 1 ? Ink.Other : Ink.Main));
            drawing.Text(x, y(value) - 5, chart.Print(value), label);
        }
        else
        {
            drawing.Text(x, bottom - 6, point.Shorthand(), label with { Colour = Ink.Muted });
        }

        var rows = members.Select(m => strands.IndexOf(m)).Order().ToList();
        double Row(int strand) => bottom + 10 + (OverlapLayout.Row * (strand + 0.5));
        for (var s = 0; s < strands.Count; s++)
        {
            drawing.Add(new Mark.Circle(x, Row(s), 4.5, Ink.Paper, new Stroke(Ink.OtherWhisker)));
        }

        drawing.Line(x, Row(rows[0]), x, Row(rows[^1]), new Stroke(Ink.Main, 2.5));
        foreach (var s in rows)
        {
            drawing.Add(new Mark.Circle(x, Row(s), 6, Ink.Main));
        }
    }
}
