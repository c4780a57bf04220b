namespace SvdPipeline.Documents.Charts;

/// <summary>One thing drawn, in the drawing's own units (CSS pixels, y downwards). Colours are <c>#rrggbb</c>.</summary>
public abstract record Mark
{
    private Mark()
    {
    }

    /// <summary>A straight line.</summary>
    public sealed record Line(double X1, double Y1, double X2, double Y2, Stroke Stroke) : Mark;

    /// <summary>A rectangle; <paramref name="Outline"/> null for none.</summary>
    public sealed record Rect(double X, double Y, double Width, double Height, string Fill, Stroke? Outline = null) : Mark;

    /// <summary>A disc; <paramref name="Outline"/> null for none.</summary>
    public sealed record Circle(double X, double Y, double Radius, string Fill, Stroke? Outline = null) : Mark;

    /// <summary>A line through points.</summary>
    public sealed record Path(IReadOnlyList<(double X, double Y)> Points, Stroke Stroke) : Mark;

    /// <summary>A filled shape.</summary>
    public sealed record Shape(IReadOnlyList<(double X, double Y)> Points, string Fill) : Mark;

    /// <summary>Text on its baseline.</summary>
    public sealed record Text(double X, double Y, string Content, TextStyle Style) : Mark;
}
