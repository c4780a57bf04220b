using System.Globalization;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Documents.Charts;

/// <summary>
/// Rate against population, with the range in which 95% and 99.8% of areas of that size would fall if all had London's rate.
/// The limits are those by which a figure is said to lie beyond them (<see cref="FunnelLimits"/>).
/// </summary>
internal static class FunnelLayout
{
    private const int CurvePoints = 60;
    private const int NamedAreas = 6;
    private static readonly (string Name, double Confidence, double Dash)[] Limits = [("95%", FunnelLimits.Inner, 4), ("99.8%", FunnelLimits.Outer, 0)];

    /// <summary>Draws; gives the height.</summary>
    public static double Draw(Chart chart, Drawing drawing)
    {
        var areas = chart.Series[0].Points.Select((p, i) => (Point: p, Population: chart.Series[1].Points[i].Value ?? 0, Name: chart.Categories[i]))
            .Where(a => a.Population > 0).ToList();
        var valued = areas.Where(a => a.Point.Value is not null).ToList();
        var top = ChartFrame.Heading(drawing, chart.ValueLabel) + 10;
        var bottom = top + (drawing.IsWide ? 320 : 260);
        var lowest = valued.Select(a => a.Point.Value!.Value).Append(chart.ReferenceValue ?? double.MaxValue).DefaultIfEmpty(0).Min();
        var y = ValueScale.Between(Math.Max(0, lowest * 0.95), chart.Highest() * 1.03, 5);
        var x = ValueScale.Between(areas.Select(a => a.Population).DefaultIfEmpty(0).Min() * 0.95, areas.Select(a => a.Population).DefaultIfEmpty(1).Max() * 1.03, drawing.IsWide ? 6 : 3, whole: true);
        var left = y.Ticks.Max(t => ChartFont.Width(y.Print(t), 12)) + 8;
        var right = drawing.Width - 42;
        double X(double population) => x.Place(population, left, right);
        double Y(double rate) => y.Place(rate, bottom, top);

        Axes(drawing, x, y, left, right, top, bottom);
        if (chart.ReferenceValue is { } reference)
        {
            foreach (var limit in Limits)
            {
                Curve(chart, drawing, limit, reference, x, y, X, Y, right);
            }

            drawing.Line(left, Y(reference), right, Y(reference), new Stroke(Ink.Text, 1.3));
        }

        var named = valued.OrderByDescending(a => a.Point.Highlight)
            .ThenByDescending(a => Distance(chart, a.Point.Value!.Value, a.Population)).ThenBy(a => a.Name, StringComparer.Ordinal)
            .Take(NamedAreas).ToList();
        var taken = valued.Select(a => (X(a.Population) - 4, Y(a.Point.Value!.Value) - 4, 8d, 8d)).ToList();
        foreach (var (point, population, _) in valued.OrderBy(a => a.Point.Highlight))
        {
            if (point.Highlight)
            {
                drawing.Diamond(X(population), Y(point.Value!.Value), 7, Ink.Main);
            }
            else
            {
                drawing.Add(new Mark.Circle(X(population), Y(point.Value!.Value), 4.2, Ink.Other, new Stroke(Ink.Paper)));
            }
        }

        if (chart.ReferenceValue is { } london)
        {
            var text = ChartFrame.ReferenceText(chart, london);
            taken.Add((left, Y(london) - 18, ChartFont.Width(text, 12.5, bold: true) + 8, 16));
            drawing.Text(left + 4, Y(london) - 5, text, ChartFrame.Label with { Bold = true });
        }

        foreach (var (point, population, name) in named)
        {
            Name(drawing, name, point.Highlight, X(population), Y(point.Value!.Value), taken, left, right, top, bottom);
        }

        return bottom + 40;
    }

    private static void Axes(Drawing drawing, ValueScale x, ValueScale y, double left, double right, double top, double bottom)
    {
        foreach (var tick in y.Ticks)
        {
            var at = y.Place(tick, bottom, top);
            drawing.Line(left, at, right, at, ChartFrame.Grid);
            drawing.Text(left - 6, at + 4, y.Print(tick), ChartFrame.Small.At(TextAnchor.End));
        }

        drawing.Line(left, bottom, right, bottom, ChartFrame.Axis);
        foreach (var tick in x.Ticks)
        {
            var at = x.Place(tick, left, right);
            drawing.Line(at, bottom, at, bottom + 5, ChartFrame.Axis);
            var text = tick.ToString("N0", CultureInfo.InvariantCulture);
            drawing.Text(Math.Max(at, ChartFont.Width(text, 12) / 2), bottom + 18, text, ChartFrame.Small.At(TextAnchor.Middle));
        }

        drawing.Text((left + right) / 2, bottom + 35, "Residents", ChartFrame.Small.At(TextAnchor.Middle));
    }

    private static void Curve(
        Chart chart, Drawing drawing, (string Name, double Confidence, double Dash) limit, double reference, ValueScale x, ValueScale y,
        Func<double, double> placeX, Func<double, double> placeY, double right)
    {
        var curve = Enumerable.Range(0, CurvePoints + 1)
            .Select(i => x.Low + ((x.High - x.Low) * i / CurvePoints)).Where(p => p > 0 && reference > 0)
            .Select(p => (Population: p, Counts: FunnelLimits.Of(reference * p / chart.RateBase, limit.Confidence))).ToList();
        foreach (var side in new[] { -1, 1 })
        {
            var points = curve.Select(p => (p.Population, Rate: ((side < 0 ? p.Counts.Lower : p.Counts.Upper) ?? 0) / p.Population * chart.RateBase))
                .Where(p => p.Rate >= y.Low && p.Rate <= y.High)
                .Select(p => (placeX(p.Population), placeY(p.Rate))).ToList();
            if (points.Count > 1)
            {
                drawing.Add(new Mark.Path(points, new Stroke(Ink.Axis, 1.1, limit.Dash)));
            }

            if (points.Count > 1 && side == 1)
            {
                // The two labels lie apart even where the curves are close.
                drawing.Text(right + 4, points[^1].Item2 + (limit.Dash > 0 ? 8 : -2), limit.Name, ChartFrame.Small with { Size = 11 });
            }
        }
    }

    // Distance from the comparator in standard errors, on the square-root scale.
    private static double Distance(Chart chart, double rate, double population) =>
        chart.ReferenceValue is { } reference ? Math.Abs(Math.Sqrt(rate) - Math.Sqrt(reference)) * Math.Sqrt(population) : 0;

    private static void Name(
        Drawing drawing, string name, bool bold, double x, double y, List<(double X, double Y, double Width, double Height)> taken,
        double left, double right, double top, double bottom)
    {
        var width = ChartFont.Width(name, 12, bold);
        (double X, double Y)[] places = [(x + 9, y + 4), (x - 9 - width, y + 4), (x - (width / 2), y - 10), (x - (width / 2), y + 19)];
        foreach (var place in places)
        {
            var box = (place.X, Y: place.Y - 11, Width: width, Height: 14d);
            var inside = box.X >= left && box.X + width <= right + 40 && box.Y >= top && box.Y + 14 <= bottom;
            if (inside && !taken.Exists(t => t.X < box.X + box.Width && box.X < t.X + t.Width && t.Y < box.Y + box.Height && box.Y < t.Y + t.Height))
            {
                taken.Add(box);
                drawing.Text(place.X, place.Y, name, new TextStyle(12, Ink.Text, bold));
                return;
            }
        }
    }
}
