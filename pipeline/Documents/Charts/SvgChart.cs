using System.Globalization;
using System.Text;

namespace SvdPipeline.Documents.Charts;

/// <summary>Draws a chart as SVG: text as text, a title and a description, colours inline, nothing outside it needed.</summary>
public static class SvgChart
{
    /// <summary>The chart at the width of a text column.</summary>
    public static string Draw(Chart chart) => Draw(chart, ChartLayout.Wide);

    /// <summary>The chart laid out at a width in CSS pixels. Ids carry the width, so that two widths can stand in one page.</summary>
    public static string Draw(Chart chart, double width)
    {
        var drawing = ChartLayout.Of(chart, width);
        var svg = new StringBuilder(16_384);
        var id = $"chart-{chart.Id}-{Number(width)}";
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").Append(id).Append("-title\" aria-describedby=\"").Append(id)
            .Append("-desc\" viewBox=\"0 0 ").Append(Number(drawing.Width)).Append(' ').Append(Number(drawing.Height))
            .Append("\" width=\"").Append(Number(drawing.Width)).Append("\" height=\"").Append(Number(drawing.Height))
            .Append("\" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\" fill=\"none\">\n<title id=\"").Append(id).Append("-title\">");
        Escape(svg, chart.Headline).Append("</title>\n<desc id=\"").Append(id).Append("-desc\">");
        Escape(svg, chart.Description).Append("</desc>\n");
        Marks(svg, drawing);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>What is drawn, without the words about it.</summary>
    internal static string Marks(Drawing drawing) =>
        Marks(new StringBuilder(8192).Append(Number(drawing.Width)).Append(' ').Append(Number(drawing.Height)).Append('\n'), drawing).ToString();

    private static StringBuilder Marks(StringBuilder svg, Drawing drawing)
    {
        for (var i = 0; i < drawing.Marks.Count;)
        {
            // Neighbours that look the same are one element: a chart of many cells stays small.
            var from = i++;
            while (i < drawing.Marks.Count && Alike(drawing.Marks[from], drawing.Marks[i]))
            {
                i++;
            }

            Draw(svg, drawing.Marks, from, i);
        }

        return svg;
    }

    private static bool Alike(Mark one, Mark other) => (one, other) switch
    {
        (Mark.Line a, Mark.Line b) => a.Stroke == b.Stroke,
        (Mark.Rect a, Mark.Rect b) => a.Fill == b.Fill && a.Outline is null && b.Outline is null,
        (Mark.Text a, Mark.Text b) => a.Style == b.Style,
        _ => false,
    };

    private static void Draw(StringBuilder svg, IReadOnlyList<Mark> marks, int from, int to)
    {
        switch (marks[from])
        {
            case Mark.Line line:
                svg.Append("<path d=\"");
                for (var i = from; i < to; i++)
                {
                    var next = (Mark.Line)marks[i];
                    Point(svg.Append('M'), next.X1, next.Y1);
                    Point(svg.Append('L'), next.X2, next.Y2);
                }

                Stroke(svg.Append('"'), line.Stroke).Append("/>\n");
                break;
            case Mark.Rect { Outline: null } rect:
                svg.Append("<path fill=\"").Append(rect.Fill).Append("\" d=\"");
                for (var i = from; i < to; i++)
                {
                    var next = (Mark.Rect)marks[i];
                    Point(svg.Append('M'), next.X, next.Y).Append('h').Append(Number(next.Width)).Append('v').Append(Number(next.Height))
                        .Append('h').Append(Number(-next.Width)).Append('z');
                }

                svg.Append("\"/>\n");
                break;
            case Mark.Rect rect:
                svg.Append("<rect x=\"").Append(Number(rect.X)).Append("\" y=\"").Append(Number(rect.Y)).Append("\" width=\"").Append(Number(rect.Width))
                    .Append("\" height=\"").Append(Number(rect.Height)).Append("\" fill=\"").Append(rect.Fill).Append('"');
                Stroke(svg, rect.Outline).Append("/>\n");
                break;
            case Mark.Path path:
                Points(svg.Append("<path d=\""), path.Points).Append("\" stroke-linejoin=\"round\"");
                Stroke(svg, path.Stroke).Append("/>\n");
                break;
            case Mark.Shape shape:
                Points(svg.Append("<path d=\""), shape.Points).Append("Z\" fill=\"").Append(shape.Fill).Append("\"/>\n");
                break;
            case Mark.Circle circle:
                svg.Append("<circle cx=\"").Append(Number(circle.X)).Append("\" cy=\"").Append(Number(circle.Y)).Append("\" r=\"").Append(Number(circle.Radius))
                    .Append("\" fill=\"").Append(circle.Fill).Append('"');
                Stroke(svg, circle.Outline).Append("/>\n");
                break;
            case Mark.Text text:
                Style(svg.Append("<g"), text.Style).Append('>');
                for (var i = from; i < to; i++)
                {
                    var next = (Mark.Text)marks[i];
                    svg.Append("<text x=\"").Append(Number(next.X)).Append("\" y=\"").Append(Number(next.Y)).Append("\">");
                    Escape(svg, next.Content).Append("</text>");
                }

                svg.Append("</g>\n");
                break;
        }
    }

    private static StringBuilder Style(StringBuilder svg, TextStyle style) =>
        svg.Append(" font-size=\"").Append(Number(style.Size)).Append("\" fill=\"").Append(style.Colour).Append('"')
            .Append(style.Bold ? " font-weight=\"700\"" : "")
            .Append(style.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" });

    private static StringBuilder Points(StringBuilder svg, IReadOnlyList<(double X, double Y)> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            svg.Append(i == 0 ? 'M' : 'L');
            Point(svg, points[i].X, points[i].Y);
        }

        return svg;
    }

    private static StringBuilder Point(StringBuilder svg, double x, double y) => svg.Append(Number(x)).Append(' ').Append(Number(y));

    private static StringBuilder Stroke(StringBuilder svg, Stroke? stroke)
    {
        if (stroke is null)
        {
            return svg;
        }

        svg.Append(" stroke=\"").Append(stroke.Colour).Append('"');
        if (stroke.Width != 1)
        {
            svg.Append(" stroke-width=\"").Append(Number(stroke.Width)).Append('"');
        }

        return stroke.Dash > 0 ? svg.Append(" stroke-dasharray=\"").Append(Number(stroke.Dash)).Append('"') : svg;
    }

    // Tenths of a pixel: finer is not seen and makes the file larger.
    private static string Number(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        var whole = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        return tenths % 10 == 0 ? whole : $"{(tenths is < 0 and > -10 ? "-" : "")}{whole}.{(char)('0' + Math.Abs(tenths % 10))}";
    }

    private static StringBuilder Escape(StringBuilder svg, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => svg.Append("&amp;"),
                '<' => svg.Append("&lt;"),
                '>' => svg.Append("&gt;"),
                '"' => svg.Append("&quot;"),
                _ => svg.Append(c),
            };
        }

        return svg;
    }
}
