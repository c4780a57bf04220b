namespace SvdPipeline.Documents.Charts;

/// <summary>Hour by weekday, shade by count and the count printed. Wide: hours along; on a phone: weekdays along.</summary>
internal static class HeatMapLayout
{
    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var along = drawing.IsWide;
        var columns = along ? chart.Categories : [.. chart.Series.Select(s => s.Name)];
        var rows = along ? [.. chart.Series.Select(s => s.Name)] : chart.Categories;
        ChartPoint Point(int row, int column) => along ? chart.Series[row].Points[column] : chart.Series[column].Points[row];

        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + 22;
        var left = rows.Max(r => ChartFont.Width(r, 12)) + 8;
        var cell = (drawing.Width - left - 1) / columns.Count;
        var height = along ? 30 : 19;
        var shades = new ShadeScale(chart.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => p.Value!.Value), fromZero: true);

        Columns(drawing, columns, left, cell, top);
        for (var r = 0; r < rows.Count; r++)
        {
            var y = top + (r * height);
            drawing.Text(left - 6, y + (height / 2d) + 4, rows[r], ChartFrame.Small.At(TextAnchor.End));
            for (var c = 0; c < columns.Count; c++)
            {
                Cell(chart, drawing, shades, Point(r, c), left + (c * cell), y, cell - 1, height - 1);
            }
        }

        var bottom = top + (rows.Count * height) + 12;
        var status = chart.Series.SelectMany(s => s.Points).FirstOrDefault(p => p.Value is null);
        return bottom + shades.Key(drawing, left, bottom, status is null ? "" : $"{status.Shorthand()} no value shown") + 4;
    }

    private static void Cell(Chart chart, Drawing drawing, ShadeScale shades, ChartPoint point, double x, double y, double width, double height)
    {
        var shade = point.Value is { } v ? shades.Shade(v) : 0;
        drawing.Add(new Mark.Rect(x, y, width, height, point.Value is null ? Ink.Missing : Ink.Shades[shade]));
        var text = point.Value is { } value ? chart.Print(value) : point.Shorthand();
        if (point.Value is null)
        {
            drawing.Hatch(x, y, width, height, Ink.Grid);
        }

        // A number that does not fit is left to the table after the chart; the shade stays.
        var size = new[] { 11, 10, 9 }.FirstOrDefault(s => ChartFont.Width(text, s) <= width - 2);
        if (size > 0)
        {
            drawing.Text(x + (width / 2), y + (height / 2) + (size * 0.36), text, new TextStyle(size, point.Value is null ? Ink.Muted : Ink.On(shade), Anchor: TextAnchor.Middle));
        }
    }

    private static void Columns(Drawing drawing, IReadOnlyList<string> columns, double left, double cell, double top)
    {
        var every = (int)Math.Ceiling((columns.Max(c => ChartFont.Width(c, 12)) + 4) / cell);
        var shorten = every > 1 && columns.Count == 7;
        for (var c = 0; c < columns.Count; c += shorten ? 1 : every)
        {
            drawing.Text(left + ((c + 0.5) * cell), top - 6, shorten ? columns[c][..3] : columns[c], ChartFrame.Small.At(TextAnchor.Middle));
        }
    }
}
