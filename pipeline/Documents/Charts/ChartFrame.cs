using System.Globalization;

namespace SvdPipeline.Documents.Charts;

/// <summary>What the kinds of chart have in common: text styles, printed values, value axes, comparator lines and keys.</summary>
internal static class ChartFrame
{
    /// <summary>Axis labels.</summary>
    public static readonly TextStyle Small = new(12, Ink.Muted);

    /// <summary>Category labels and values.</summary>
    public static readonly TextStyle Label = new(12.5, Ink.Text);

    /// <summary>Gridlines.</summary>
    public static readonly Stroke Grid = new(Ink.Grid);

    /// <summary>The axis itself.</summary>
    public static readonly Stroke Axis = new(Ink.Axis);

    /// <summary>The comparator line.</summary>
    public static readonly Stroke Reference = new(Ink.Text, 1.3, 5);

    /// <summary>The style with another anchor.</summary>
    public static TextStyle At(this TextStyle style, TextAnchor anchor) => style with { Anchor = anchor };

    /// <summary>A value as printed: counts whole with thousands, rates with one decimal, small rates with two.</summary>
    public static string Print(this Chart chart, double value) =>
        value.ToString("N" + chart.Decimals().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>True when every value is a whole number.</summary>
    public static bool IsWhole(this Chart chart) => chart.Values().All(v => v == Math.Floor(v));

    /// <summary>A point's status as printed: <c>[c]</c>; a point without value and status is not available.</summary>
    public static string Shorthand(this ChartPoint point) => $"[{(point.Status.Length > 0 ? point.Status : "x")}]";

    /// <summary>Highest value, limit or comparator; 1 where there is none.</summary>
    public static double Highest(this Chart chart)
    {
        var highest = chart.Measured().SelectMany(s => s.Points).Select(p => p.Value is null ? 0 : Math.Max(p.Value.Value, p.Upper ?? 0))
            .Append(chart.ReferenceValue ?? 0).Max();
        return highest > 0 ? highest : 1;
    }

    /// <summary>True when the document's borough is marked among the points.</summary>
    public static bool HasHighlight(this Chart chart) => chart.Series.Any(s => s.Points.Any(p => p.Highlight));

    /// <summary>Vertical gridlines with their values below; the axis line at zero.</summary>
    public static void ValueAxisAlong(Drawing drawing, ValueScale scale, double left, double right, double top, double bottom)
    {
        foreach (var tick in scale.Ticks)
        {
            var x = scale.Place(tick, left, right);
            drawing.Line(x, top, x, bottom, tick == scale.Low ? Axis : Grid);
            drawing.Text(x, bottom + 16, scale.Print(tick), Small.At(TextAnchor.Middle));
        }
    }

    /// <summary>A vertical comparator line with its label above it; gives nothing where the chart has no comparator.</summary>
    public static void ReferenceAcross(Drawing drawing, Chart chart, ValueScale scale, double left, double right, double top, double bottom)
    {
        if (chart.ReferenceValue is not { } value)
        {
            return;
        }

        var x = scale.Place(value, left, right);
        var text = ReferenceText(chart, value);
        drawing.Line(x, top, x, bottom, Reference);
        var half = ChartFont.Width(text, Label.Size, bold: true) / 2;
        var middle = Math.Clamp(x, half + 1, drawing.Width - half - 1);
        drawing.Text(middle, top - 6, text, Label with { Bold = true, Anchor = TextAnchor.Middle });
    }

    /// <summary>The comparator's label with its value, unless the label has it already.</summary>
    public static string ReferenceText(Chart chart, double value)
    {
        var printed = chart.Print(value);
        return chart.ReferenceLabel.Contains(printed, StringComparison.Ordinal) ? chart.ReferenceLabel : $"{chart.ReferenceLabel} {printed}".Trim();
    }

    /// <summary>The value label, wrapped, at the top left; gives the height it took.</summary>
    public static double Heading(Drawing drawing, string text)
    {
        var lines = ChartFont.Wrap(text, Small.Size, drawing.Width - 4);
        drawing.Lines(0, 13, lines, Small, 15);
        return 13 + (15 * (lines.Count - 1)) + 5;
    }

    private static int Decimals(this Chart chart) => chart.IsWhole() ? 0 : chart.Values().DefaultIfEmpty(0).Max() < 1 ? 2 : 1;

    private static IEnumerable<double> Values(this Chart chart) =>
        chart.Measured().SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => p.Value!.Value);

    // A funnel's second series is population, not the measure.
    private static IEnumerable<ChartSeries> Measured(this Chart chart) => chart.Kind == ChartKind.Funnel ? chart.Series.Take(1) : chart.Series;
}
