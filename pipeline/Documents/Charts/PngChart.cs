using SkiaSharp;

namespace SvdPipeline.Documents.Charts;

/// <summary>Draws a chart as a PNG picture at twice its size, for formats that take no SVG.</summary>
public static class PngChart
{
    private const int Zoom = 2;
    private static readonly PictureMemory Drawn = new();

    [ThreadStatic]
    private static uint[]? pixels;

    /// <summary>The chart at the width of a text column: bytes of a PNG file.</summary>
    public static byte[] Draw(Chart chart) => Draw(ChartLayout.Of(chart, ChartLayout.Wide));

    /// <summary>A laid-out chart: bytes of a PNG file. The editions of a document share most charts; each is drawn once.</summary>
    public static byte[] Draw(Drawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return Drawn.Get(SvgChart.Marks(drawing), () => Render(drawing));
    }

    private static unsafe byte[] Render(Drawing drawing)
    {
        var size = new SKImageInfo((int)drawing.Width * Zoom, (int)drawing.Height * Zoom, SKColorType.Bgra8888, SKAlphaType.Premul);
        var length = size.Width * size.Height;

        // A fresh bitmap of several megabytes for every chart costs more than drawing on it.
        if (pixels is null || pixels.Length < length)
        {
            pixels = new uint[length];
        }

        fixed (uint* start = pixels)
        {
            using var surface = SKSurface.Create(size, (nint)start, size.RowBytes);
            using var paint = new SKPaint { IsAntialias = true };
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale(Zoom);
            foreach (var mark in drawing.Marks)
            {
                Draw(surface.Canvas, paint, mark);
            }

            surface.Flush();
        }

        return IndexedPng.Encode(pixels.AsSpan(0, length), size.Width, size.Height, 96 * Zoom);
    }

    private static void Draw(SKCanvas canvas, SKPaint paint, Mark mark)
    {
        switch (mark)
        {
            case Mark.Line line:
                Outline(paint, line.Stroke, () => canvas.DrawLine(F(line.X1), F(line.Y1), F(line.X2), F(line.Y2), paint));
                break;
            case Mark.Path path:
                using (var route = Route(path.Points, close: false))
                {
                    Outline(paint, path.Stroke, () => canvas.DrawPath(route, paint));
                }

                break;
            case Mark.Shape shape:
                using (var route = Route(shape.Points, close: true))
                {
                    Fill(paint, shape.Fill, () => canvas.DrawPath(route, paint));
                }

                break;
            case Mark.Rect rect:
                Fill(paint, rect.Fill, () => canvas.DrawRect(F(rect.X), F(rect.Y), F(rect.Width), F(rect.Height), paint));
                Outline(paint, rect.Outline, () => canvas.DrawRect(F(rect.X), F(rect.Y), F(rect.Width), F(rect.Height), paint));
                break;
            case Mark.Circle circle:
                Fill(paint, circle.Fill, () => canvas.DrawCircle(F(circle.X), F(circle.Y), F(circle.Radius), paint));
                Outline(paint, circle.Outline, () => canvas.DrawCircle(F(circle.X), F(circle.Y), F(circle.Radius), paint));
                break;
            case Mark.Text text:
                using (var font = new SKFont(text.Style.Bold ? ChartFont.Bold : ChartFont.Regular, F(text.Style.Size)) { Hinting = SKFontHinting.None, Subpixel = true })
                {
                    var align = text.Style.Anchor switch { TextAnchor.Middle => SKTextAlign.Center, TextAnchor.End => SKTextAlign.Right, _ => SKTextAlign.Left };
                    Fill(paint, text.Style.Colour, () => canvas.DrawText(text.Content, F(text.X), F(text.Y), align, font, paint));
                }

                break;
        }
    }

    private static void Fill(SKPaint paint, string colour, Action draw)
    {
        if (colour != "none")
        {
            paint.Style = SKPaintStyle.Fill;
            paint.Color = SKColor.Parse(colour);
            draw();
        }
    }

    private static void Outline(SKPaint paint, Stroke? stroke, Action draw)
    {
        if (stroke is null)
        {
            return;
        }

        using var dash = stroke.Dash > 0 ? SKPathEffect.CreateDash([F(stroke.Dash), F(stroke.Dash)], 0) : null;
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = SKColor.Parse(stroke.Colour);
        paint.StrokeWidth = F(stroke.Width);
        paint.StrokeJoin = SKStrokeJoin.Round;
        paint.PathEffect = dash;
        draw();
        paint.PathEffect = null;
    }

    private static SKPath Route(IReadOnlyList<(double X, double Y)> points, bool close)
    {
        var path = new SKPath();
        path.MoveTo(F(points[0].X), F(points[0].Y));
        foreach (var (x, y) in points.Skip(1))
        {
            path.LineTo(F(x), F(y));
        }

        if (close)
        {
            path.Close();
        }

        return path;
    }

    private static float F(double value) => (float)value;
}
