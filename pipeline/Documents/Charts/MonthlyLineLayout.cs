namespace SvdPipeline.Documents.Charts;

/// <summary>Months along: the monthly value as a thin line, the average as a thick one, breaks and gaps marked.</summary>
internal static class MonthlyLineLayout
{
    private static readonly double[] MonthSteps = [1, 2, 3, 6, 12, 24, 36];

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var limits = chart.Series[0].Points.Any(p => p.Lower is not null);
        var top = ChartFrame.Heading(drawing, limits ? $"{chart.ValueLabel}; shaded: 95% limits" : chart.ValueLabel) + 8;
        var endLabels = drawing.IsWide && chart.Series.Count > 1;
        if (!endLabels && chart.Series.Count > 1)
        {
            top = Key(chart, drawing, top) + 6;
        }

        var breakLines = chart.BreakAfter is null ? [] : ChartFont.Wrap(chart.BreakLabel, 12, drawing.IsWide ? 260 : 180);
        top += breakLines.Count * 14;
        var bottom = top + (drawing.IsWide ? 195 : 200);
        var scale = ValueScale.FromZero(chart.Highest(), 5, chart.IsWhole());
        var left = scale.Ticks.Max(t => ChartFont.Width(scale.Print(t), 12)) + 8;
        var right = drawing.Width - (endLabels ? 118 : 8);
        var count = Math.Max(chart.Categories.Count, 2);
        double X(double index) => left + ((index + 0.5) / count * (right - left));
        double Y(double value) => scale.Place(value, bottom, top);

        foreach (var tick in scale.Ticks)
        {
            drawing.Line(left, Y(tick), right, Y(tick), tick == 0 ? ChartFrame.Axis : ChartFrame.Grid);
            drawing.Text(left - 6, Y(tick) + 4, scale.Print(tick), ChartFrame.Small.At(TextAnchor.End));
        }

        Months(chart, drawing, X, bottom, (right - left) / count);
        Gaps(chart, drawing, X, top, bottom, (right - left) / count);
        if (chart.BreakAfter is { } after)
        {
            var x = X(after + 0.5);
            drawing.Line(x, top - 2, x, bottom, new Stroke(Ink.Text, 1.2, 4));
            var half = breakLines.Max(l => ChartFont.Width(l, 12)) / 2;
            var middle = Math.Clamp(x, half + 1, drawing.Width - half - 1);
            drawing.Lines(middle, top - 7 - (14 * (breakLines.Count - 1)), breakLines, ChartFrame.Small.At(TextAnchor.Middle), 14);
        }

        if (chart.ReferenceValue is { } reference)
        {
            drawing.Line(left, Y(reference), right, Y(reference), ChartFrame.Reference);
            drawing.Text(left + 4, Y(reference) - 5, ChartFrame.ReferenceText(chart, reference), ChartFrame.Label with { Bold = true });
        }

        Limits(chart, drawing, X, Y);
        for (var s = 0; s < chart.Series.Count; s++)
        {
            Series(chart, drawing, s, X, Y);
        }

        if (endLabels)
        {
            EndLabels(chart, drawing, right + 8, Y, top, bottom);
        }

        return bottom + 24;
    }

    private static Stroke StrokeOf(Chart chart, int series) => (series, chart.Series.Count) switch
    {
        (0, > 1) => new Stroke(Ink.Thin, 1.3),
        (0 or 1, _) => new Stroke(Ink.Main, 2.8),
        _ => new Stroke(Ink.Further[(series - 2) % Ink.Further.Length], 2, 3 + (2 * series)),
    };

    // Sixty whiskers would hide the line: the limits of the first series are a pale band behind it.
    private static void Limits(Chart chart, Drawing drawing, Func<double, double> x, Func<double, double> y)
    {
        var points = chart.Series[0].Points;
        for (var i = 0; i < points.Count; i++)
        {
            var from = i;
            while (i < points.Count && points[i] is { Value: not null, Lower: not null, Upper: not null } && (i == from || i - 1 != chart.BreakAfter))
            {
                i++;
            }

            if (i - from > 1)
            {
                var run = Enumerable.Range(from, i - from).ToList();
                drawing.Add(new Mark.Shape([.. run.Select(r => (x(r), y(points[r].Lower!.Value))), .. run.AsEnumerable().Reverse().Select(r => (x(r), y(points[r].Upper!.Value)))], Ink.Band));
            }

            i = i > from && i < points.Count && points[i].Value is not null ? i - 1 : i;
        }
    }

    private static void Series(Chart chart, Drawing drawing, int index, Func<double, double> x, Func<double, double> y)
    {
        var points = chart.Series[index].Points;
        var stroke = StrokeOf(chart, index);
        var run = new List<(double X, double Y)>();
        for (var i = 0; i <= points.Count; i++)
        {
            var value = i < points.Count ? points[i].Value : null;
            if (value is null || (chart.BreakAfter is { } after && i == after + 1))
            {
                if (run.Count > 1)
                {
                    drawing.Add(new Mark.Path(run, stroke));
                }
                else if (run.Count == 1)
                {
                    drawing.Add(new Mark.Circle(run[0].X, run[0].Y, 2.5, stroke.Colour));
                }

                run = [];
            }

            if (value is { } v)
            {
                run.Add((x(i), y(v)));
            }
        }

        for (var i = points.Count - 1; i >= 0; i--)
        {
            if (points[i].Value is { } last)
            {
                drawing.Add(new Mark.Circle(x(i), y(last), stroke.Width > 2 ? 4 : 3, stroke.Colour, new Stroke(Ink.Paper)));
                break;
            }
        }
    }

    // Months no series has: a pale band with the shorthand, never a line to zero.
    private static void Gaps(Chart chart, Drawing drawing, Func<double, double> x, double top, double bottom, double step)
    {
        var first = chart.Series[0].Points;
        var textEnd = double.NegativeInfinity;
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i].Value is not null)
            {
                continue;
            }

            var from = i;
            while (i + 1 < first.Count && first[i + 1].Value is null && first[i + 1].Status == first[from].Status)
            {
                i++;
            }

            drawing.Add(new Mark.Rect(x(from) - (step / 2), top, step * (i - from + 1), bottom - top, Ink.Missing));
            var text = first[from].Shorthand();
            var middle = (x(from) + x(i)) / 2;
            var half = ChartFont.Width(text, 12) / 2;
            if (middle - half > textEnd)
            {
                drawing.Text(middle, bottom - 6, text, ChartFrame.Small.At(TextAnchor.Middle));
                textEnd = middle + half + 2;
            }
        }
    }

    private static void Months(Chart chart, Drawing drawing, Func<double, double> x, double bottom, double step)
    {
        var widest = chart.Categories.Max(c => ChartFont.Width(c, 12)) + 10;
        var every = (int)MonthSteps.FirstOrDefault(s => s * step >= widest, Math.Ceiling(widest / step));
        for (var i = 0; i < chart.Categories.Count; i += every)
        {
            var half = ChartFont.Width(chart.Categories[i], 12) / 2;
            drawing.Line(x(i), bottom, x(i), bottom + 5, ChartFrame.Axis);
            drawing.Text(Math.Clamp(x(i), half, drawing.Width - half), bottom + 18, chart.Categories[i], ChartFrame.Small.At(TextAnchor.Middle));
        }
    }

    private static double Key(Chart chart, Drawing drawing, double top)
    {
        double x = 0, y = top + 8;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var width = 30 + ChartFont.Width(chart.Series[s].Name, 12) + 14;
            if (x > 0 && x + width > drawing.Width)
            {
                (x, y) = (0, y + 18);
            }

            drawing.Line(x, y - 4, x + 24, y - 4, StrokeOf(chart, s));
            drawing.Text(x + 30, y, chart.Series[s].Name, ChartFrame.Small);
            x += width;
        }

        return y + 4;
    }

    private static void EndLabels(Chart chart, Drawing drawing, double x, Func<double, double> y, double top, double bottom)
    {
        var labels = chart.Series
            .Select((s, i) => (Lines: ChartFont.Wrap(s.Name, 12, drawing.Width - x, i == 1), Y: y(s.Points.LastOrDefault(p => p.Value is not null)?.Value ?? 0), Index: i))
            .OrderBy(l => l.Y).ThenBy(l => l.Index).ToList();
        var lowest = double.NegativeInfinity;
        var room = labels.Sum(l => l.Lines.Count * 14);
        foreach (var (lines, at, index) in labels)
        {
            var height = lines.Count * 14;
            var first = Math.Clamp(Math.Max(at - (height / 2d) + 11, lowest), top + 4, Math.Max(top + 4, bottom - room + 10));
            room -= height;
            drawing.Lines(x, first, lines, new TextStyle(12, StrokeOf(chart, index).Colour, index == 1), 14);
            lowest = first + height + 2;
        }
    }
}
