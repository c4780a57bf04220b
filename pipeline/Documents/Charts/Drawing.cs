namespace SvdPipeline.Documents.Charts;

/// <summary>A laid-out chart: marks in drawing order on a white ground. Both renderers draw exactly these.</summary>
/// <param name="width">Width in CSS pixels.</param>
public sealed class Drawing(double width)
{
    private readonly List<Mark> marks = [];

    /// <summary>Width in CSS pixels.</summary>
    public double Width { get; } = width;

    /// <summary>Height in CSS pixels, known when the chart has been laid out.</summary>
    public double Height { get; set; }

    /// <summary>True on a column wide enough for labels beside the data; false on a phone.</summary>
    public bool IsWide => Width >= 560;

    /// <summary>The marks.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Adds a mark.</summary>
    public void Add(Mark mark) => marks.Add(mark);

    /// <summary>Adds a straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => marks.Add(new Mark.Line(x1, y1, x2, y2, stroke));

    /// <summary>Adds one line of text.</summary>
    public void Text(double x, double y, string text, TextStyle style) => marks.Add(new Mark.Text(x, y, text, style));

    /// <summary>Adds lines of text under each other; the first baseline is at <paramref name="y"/>.</summary>
    public void Lines(double x, double y, IReadOnlyList<string> lines, TextStyle style, double leading)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Text(x, y + (i * leading), lines[i], style);
        }
    }

    /// <summary>Adds a diamond, the marker of the borough the document is about.</summary>
    public void Diamond(double x, double y, double radius, string fill) =>
        marks.Add(new Mark.Shape([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], fill));

    /// <summary>Adds a horizontal whisker with caps, on a pale halo so that it shows on a bar.</summary>
    public void Whisker(double x1, double x2, double y, double cap, string colour)
    {
        Line(x1, y, x2, y, new Stroke(Ink.Paper, 3));
        Line(x1, y, x2, y, new Stroke(colour, 1.3));
        Line(x1, y - cap, x1, y + cap, new Stroke(colour, 1.3));
        Line(x2, y - cap, x2, y + cap, new Stroke(colour, 1.3));
    }

    /// <summary>Adds diagonal hatching within a rectangle: a place without a value.</summary>
    public void Hatch(double x, double y, double width, double height, string colour, double gap = 6)
    {
        for (var offset = gap; offset < width + height; offset += gap)
        {
            var (fromX, fromY) = offset <= height ? (x, y + offset) : (x + offset - height, y + height);
            var (toX, toY) = offset <= width ? (x + offset, y) : (x + width, y + offset - width);
            Line(fromX, fromY, toX, toY, new Stroke(colour, 0.8));
        }
    }
}
