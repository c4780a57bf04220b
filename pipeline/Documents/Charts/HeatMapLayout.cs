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
            drawing.Text(left - 6, top + ((r + 0.5) * height) + 4, rows[r], ChartFrame.Small.At(TextAnchor.End));
        }

        var cells = new List<Cell>(rows.Count * columns.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                var point = Point(r, c);
                cells.Add(new Cell(left + (c * cell), top + (r * height), point.Value is { } v ? shades.Shade(v) : -1, point.Value is { } p ? chart.Print(p) : point.Shorthand()));
            }
        }

        Cells(drawing, cells, cell - 1, height - 1);
        var bottom = top + (rows.Count * height) + 12;
        var status = chart.Series.SelectMany(s => s.Points).FirstOrDefault(p => p.Value is null);
        return bottom + shades.Key(drawing, left, bottom, status is null ? "" : $"{status.Shorthand()} no value shown") + 4;
    }

    // Shade by shade, so that all cells of one shade are one shape.
    private static void Cells(Drawing drawing, List<Cell> cells, double width, double height)
    {
        foreach (var cell in cells.OrderBy(c => c.Shade))
        {
            drawing.Add(new Mark.Rect(cell.X, cell.Y, width, height, cell.Shade < 0 ? Ink.Missing : Ink.Shades[cell.Shade]));
        }

        foreach (var cell in cells.Where(c => c.Shade < 0))
        {
            drawing.Hatch(cell.X, cell.Y, width, height, Ink.Grid);
        }

        // A number that does not fit is left to the table after the chart; the shade stays.
        var fitting = cells
            .Select(c => (Cell: c, Size: new[] { 11, 10, 9 }.FirstOrDefault(s => ChartFont.Width(c.Text, s) <= width - 2)))
            .Where(c => c.Size > 0)
            .Select(c => (c.Cell, Style: new TextStyle(c.Size, c.Cell.Shade < 0 ? Ink.Muted : Ink.On(c.Cell.Shade), Anchor: TextAnchor.Middle)));
        foreach (var (cell, style) in fitting.OrderBy(c => c.Style.Colour, StringComparer.Ordinal).ThenBy(c => c.Style.Size))
        {
            drawing.Text(cell.X + (width / 2), cell.Y + (height / 2) + (style.Size * 0.36), cell.Text, style);
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

    private sealed record Cell(double X, double Y, int Shade, string Text);
}
