using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Charts;

/// <summary>London as one square a borough, shade by value, name and value printed in the square.</summary>
internal static class TileMapLayout
{
    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var points = chart.Series[0].Points;
        var tiles = chart.Categories.Select((code, i) => (Borough: Boroughs.Find(code), Point: points[i])).Where(t => t.Borough is not null).ToList();
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + 6;
        if (chart.ReferenceValue is { } reference)
        {
            drawing.Text(0, top + 8, ChartFrame.ReferenceText(chart, reference), ChartFrame.Label with { Bold = true });
            top += 18;
        }

        var columns = Boroughs.All.Max(b => b.Tile.Column) + 1;
        var rows = Boroughs.All.Max(b => b.Tile.Row) + 1;
        var side = Math.Min(Math.Floor((drawing.Width - 4) / columns), 74);
        var left = (drawing.Width - (side * columns)) / 2;
        var shades = new ShadeScale(points.Where(p => p.Value is not null).Select(p => p.Value!.Value), fromZero: false);
        foreach (var (borough, point) in tiles.OrderBy(t => t.Point.Highlight))
        {
            Tile(chart, drawing, shades, borough!, point, left + (borough!.Tile.Column * side), top + (borough.Tile.Row * side), side - 2);
        }

        var bottom = top + (rows * side) + 10;
        var missing = points.FirstOrDefault(p => p.Value is null);
        return bottom + shades.Key(drawing, 0, bottom, missing is null ? "" : $"{missing.Shorthand()} no value shown") + 4;
    }

    private static void Tile(Chart chart, Drawing drawing, ShadeScale shades, Borough borough, ChartPoint point, double x, double y, double side)
    {
        var shade = point.Value is { } v ? shades.Shade(v) : 0;
        drawing.Add(new Mark.Rect(x, y, side, side, point.Value is null ? Ink.Missing : Ink.Shades[shade]));
        if (point.Value is null)
        {
            drawing.Hatch(x, y, side, side, Ink.Grid);
        }

        if (point.Highlight)
        {
            drawing.Add(new Mark.Rect(x + 1.5, y + 1.5, side - 3, side - 3, "none", new Stroke(Ink.Paper, 2)));
            drawing.Add(new Mark.Rect(x - 1, y - 1, side + 2, side + 2, "none", new Stroke(Ink.Text, 3)));
        }

        var colour = point.Value is null ? Ink.Text : Ink.On(shade);
        var name = new TextStyle(drawing.IsWide ? 10.5 : 10, colour, point.Highlight, TextAnchor.Middle);

        // The first four letters of every borough differ.
        var lines = drawing.IsWide ? ChartFont.Wrap(borough.Name.Replace(" and ", " & ", StringComparison.Ordinal), 10.5, side - 4, point.Highlight) : [borough.Name[..4]];
        var leading = drawing.IsWide ? 12 : 11;
        var block = (lines.Count * leading) + 15;
        var first = y + ((side - block) / 2) + 10;
        drawing.Lines(x + (side / 2), first, lines, name, leading);
        drawing.Text(x + (side / 2), first + (lines.Count * leading) + 3, point.Value is { } value ? chart.Print(value) : point.Shorthand(),
            new TextStyle(drawing.IsWide ? 12.5 : 11, colour, true, TextAnchor.Middle));
    }
}
