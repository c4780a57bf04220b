namespace SvdPipeline.Documents.Charts;

/// <summary>Classes of equal width for shading, at most six, with round bounds and their printed ranges.</summary>
public sealed class ShadeScale
{
    private readonly ValueScale scale;
    private readonly bool whole;

    /// <summary>Classes that hold the values; whole numbers print as <c>5–9</c>, others as <c>2 to under 4</c>.</summary>
    public ShadeScale(IEnumerable<double> values, bool fromZero)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        whole = all.TrueForAll(v => v == Math.Floor(v));
        var low = fromZero ? 0 : all.Min();

        // Whole classes end just below the next bound, so the top bound lies one above the highest value.
        var high = all.Max() + (whole ? 1 : 0);
        scale = ValueScale.Classes(low, high, Ink.Shades.Length, whole);
    }

    /// <summary>Number of classes.</summary>
    public int Classes => (int)Math.Round((scale.High - scale.Low) / scale.Step);

    /// <summary>Shade of the value: an index into <see cref="Ink.Shades"/>; few classes are spread over all shades.</summary>
    public int Shade(double value) => Spread(Math.Clamp((int)Math.Floor(((value - scale.Low) / scale.Step) + 1e-9), 0, Classes - 1));

    /// <summary>Each class in words with its shade.</summary>
    public IReadOnlyList<(int Shade, string Range)> Legend => [.. Enumerable.Range(0, Classes).Select(i => (Spread(i), Range(i)))];

    /// <summary>Draws the key with its top left at the place given; gives its height.</summary>
    public double Key(Drawing drawing, double left, double top, string missing)
    {
        double x = left, y = top;
        for (var i = 0; i < Classes + (missing.Length > 0 ? 1 : 0); i++)
        {
            var text = i < Classes ? Range(i) : missing;
            var width = 20 + ChartFont.Width(text, 12) + 14;
            if (x > left && x + width > drawing.Width)
            {
                (x, y) = (left, y + 19);
            }

            drawing.Add(new Mark.Rect(x + 0.5, y + 0.5, 14, 13, i < Classes ? Ink.Shades[Spread(i)] : Ink.Missing, new Stroke(Ink.OtherWhisker)));
            if (i == Classes)
            {
                drawing.Hatch(x + 0.5, y + 0.5, 14, 13, Ink.OtherWhisker, 5);
            }

            drawing.Text(x + 20, y + 11.5, text, ChartFrame.Small);
            x += width;
        }

        return y + 16 - top;
    }

    private int Spread(int index) => Classes <= 1 ? 0 : (int)Math.Round((double)index * (Ink.Shades.Length - 1) / (Classes - 1));

    private string Range(int index)
    {
        var from = scale.Low + (index * scale.Step);
        var to = from + scale.Step;
        return !whole ? $"{scale.Print(from)} to under {scale.Print(to)}"
            : scale.Step <= 1 ? scale.Print(from)
            : $"{scale.Print(from)}–{scale.Print(to - 1)}";
    }
}
