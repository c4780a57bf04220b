using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>Turns a chart of the standard format into data for the writers; null where the borough has no figure for it.</summary>
internal sealed class ChartContent(DocumentFigures figures, TableRows rows, DocumentSources sources)
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public Chart? Of(ChartSpec spec)
    {
        var measure = MeasureCatalogue.Measure(spec.Measure);
        return spec.Kind switch
        {
            ChartKind.MonthlyLine => Months(spec, measure),
            ChartKind.RankedDots => Ranked(spec, measure),
            ChartKind.HeatMap => Hours(spec, measure),
            ChartKind.Pyramid => Pyramid(spec, measure),
            ChartKind.Overlap => Overlap(spec, measure),
            ChartKind.Bars when spec.With.Length > 0 => new ComparedBars(figures, sources).Of(spec, measure),
            ChartKind.Bars when spec.Breakdown == "ward" => Wards(spec, measure),
            ChartKind.Bars => Bars(spec, measure),
            _ => throw new InvalidOperationException($"Chart '{spec.Id}' has a kind no document uses."),
        };
    }

    private Chart? Months(ChartSpec spec, Measure measure)
    {
        var months = Enumerable.Range(0, 60).Select(i => figures.AsOf.AddMonths(i - 59)).ToArray();
        var points = months.Select(m => Point(figures.Find(measure.Id, "count", Id(m)))).ToArray();
        if (points.All(p => p.Value is null))
        {
            return null;
        }

        var mean = points.Select((_, i) => i >= 11 && points[(i - 11)..(i + 1)] is var year && year.All(p => p.Value is not null)
            ? new ChartPoint(year.Sum(p => (decimal)p.Value!.Value) is var sum ? (double)(sum / 12) : null)
            : new ChartPoint(null, Status: "x")).ToArray();
        var breakAfter = measure.Breaks.Select(b => Array.FindIndex(months, m => Id(m) == b.From)).FirstOrDefault(i => i > 0, -1);
        var change = figures.Find(measure.Id, "change", "12m-1y");
        var headline = change?.Value is null
            ? Wording.Say("months.missing", ("noun", Wording.Capital(measure.Noun)))
            : Sentences.Change(measure, change, "12m-1y", figures.AsOf);
        var known = points.Zip(months).Where(p => p.First.Value is not null).OrderBy(p => p.First.Value).ToArray();
        var (low, high) = (known[0], known[^1]);
        return Chart(
            spec,
            measure,
            headline,
            Wording.Say("chart.subtitle.months", ("label", measure.Label), ("area", figures.Borough.Name), ("first", Wording.Month(months[0])), ("last", Wording.Month(months[^1])), ("unit", measure.Unit)),
            $"Line of {months.Length} months{(known.Length < months.Length ? $", {known.Length} of them with a number" : "")}. The lowest shown is {Wording.Month(low.Second)} ({Whole(low.First)}), the highest {Wording.Month(high.Second)} ({Whole(high.First)}); the latest, {Wording.Month(months[^1])}, has {Told(points[^1])}."
                + (breakAfter > 0 ? $" A marker stands before {Wording.Month(months[breakAfter])}: {measure.Breaks[0].Reason}" : ""),
            Wording.Capital(measure.Unit) + " a month",
            [.. months.Select(m => m.ToString("MMM yyyy", CultureInfo.InvariantCulture))],
            [new ChartSeries("Each month", points), new ChartSeries("12-month average", mean)]) with
        {
            BreakAfter = breakAfter > 0 ? breakAfter - 1 : null,
            BreakLabel = breakAfter > 0 ? "Recording system changed" : "",
        };
    }

    private Chart? Ranked(ChartSpec spec, Measure measure)
    {
        var london = figures.Find(measure.Id, "rate", area: "london-32");
        var ranked = Boroughs.All.Where(b => b.InScheme)
            .Select(b => (Borough: b, Rate: figures.Find(measure.Id, "rate", area: b.Code)))
            .Where(b => b.Rate?.Value is not null)
            .OrderByDescending(b => b.Rate!.Value).ThenBy(b => b.Borough.Name, StringComparer.Ordinal)
            .ToArray();
        if (ranked.Length < 2)
        {
            return null;
        }

        var place = Array.FindIndex(ranked, r => r.Borough.Code == figures.Borough.Code);
        var own = figures.Find(measure.Id, "rate");
        return Chart(
            spec,
            measure,
            own?.Value is null ? $"{Wording.Capital(measure.Noun)} in London's boroughs" : Sentences.Versus(measure, figures.Borough.Name, own, "London", london),
            RateSubtitle(measure, "London's boroughs"),
            $"Dots for {ranked.Length} boroughs, highest rate first: {ranked[0].Borough.Name} ({FigureText.Value(ranked[0].Rate)}) to {ranked[^1].Borough.Name} ({FigureText.Value(ranked[^1].Rate)})."
                + (place >= 0 ? $" {figures.Borough.Name} stands at {place + 1} with {FigureText.Value(own)} (95% interval {FigureText.Interval(own)})." : $" {figures.Borough.Name} is not among them.")
                + (london?.Value is null ? "" : $" A line marks London, {FigureText.Value(london)}."),
            RateLabel(measure),
            [.. ranked.Select(r => r.Borough.Name)],
            [new ChartSeries("Rate", [.. ranked.Select(r => Point(r.Rate) with { Highlight = r.Borough.Code == figures.Borough.Code })])],
            "census-population") with
        {
            ReferenceValue = london?.Value,
            ReferenceLabel = london?.Value is null ? "" : "London",
        };
    }

    private Chart? Hours(ChartSpec spec, Measure measure)
    {
        ChartPoint Cell(string day, int hour) => Point(figures.Find(measure.Id, "count", "12m", "hour_weekday", $"{day}_{hour.ToString("D2", CultureInfo.InvariantCulture)}"));
        var series = Days.Select(d => new ChartSeries(d, [.. Enumerable.Range(0, 24).Select(h => Cell(d[..3].ToLowerInvariant(), h))])).ToArray();
        if (series.SelectMany(s => s.Points).All(p => p.Value is null))
        {
            return null;
        }

        var words = new HourWords(measure, series);
        return Chart(
            spec,
            measure,
            words.Headline(),
            Subtitle(measure) + " by weekday and hour",
            $"Grid of 7 weekdays by 24 hours, darker for more. {words.Peak()}".TrimEnd() + (words.Whole ? "" : " Cells without a number are suppressed or not available."),
            Wording.Capital(measure.Unit),
            [.. Enumerable.Range(0, 24).Select(h => h.ToString("D2", CultureInfo.InvariantCulture))],
            series);
    }

    private Chart? Pyramid(ChartSpec spec, Measure measure)
    {
        var bands = MeasureCatalogue.Breakdown("victim_age").Categories.Where(c => c.Id != "unknown").ToArray();
        ChartSeries Sex(string id, string name) =>
            new(name, [.. bands.Select(b => Point(figures.Find(measure.Id, "count", "12m", "victim_age_sex", $"{b.Id}_{id}")))]);
        var (female, male) = (Sex("female", "Female"), Sex("male", "Male"));
        if (female.Points.Concat(male.Points).All(p => p.Value is null))
        {
            return null;
        }

        var (f, m) = (figures.Find(measure.Id, "share", "12m", "victim_sex", "female"), figures.Find(measure.Id, "share", "12m", "victim_sex", "male"));
        var key = f?.Lower is null || m?.Lower is null ? "missing" : f.Lower > m.Upper ? "female" : m.Lower > f.Upper ? "male" : "similar";
        string Most(ChartSeries s) => s.Points.Select((p, i) => (p.Value, bands[i].Label)).Where(p => p.Value is not null).OrderByDescending(p => p.Value).Select(p => $"{p.Label} ({Whole(p.Value)})").FirstOrDefault("not shown");
        return Chart(
            spec,
            measure,
            Wording.Say($"pyramid.{key}", ("noun", measure.Noun)),
            Subtitle(measure) + ", victims by age and sex",
            $"Bars for {bands.Length} age bands, females to one side, males to the other. The band with most female victims is {Most(female)}, with most male victims {Most(male)}. Records without age or sex are in the table.",
            Wording.Capital(measure.Unit),
            [.. bands.Select(b => b.Label)],
            [female, male]);
    }

    private Chart? Overlap(ChartSpec spec, Measure measure)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["u25"] = "Under 25", ["da"] = "Domestic abuse", ["sv"] = "Sexual violence" };
        var categories = MeasureCatalogue.Breakdown("strand_overlap").Categories;
        var cells = categories.Select(c => figures.Find(measure.Id, "count", "12m", "strand_overlap", c.Id)).ToArray();
        if (cells.All(c => c?.Value is null))
        {
            return null;
        }

        var total = figures.Find(measure.Id, "count")?.Value;
        var shared = cells.Where((_, i) => categories[i].Id.Contains('_', StringComparison.Ordinal)).ToArray();
        var sum = shared.Sum(c => c?.Value ?? 0);
        var headline = total is null || shared.Any(c => c?.Value is null)
            ? Wording.Say("overlap.missing")
            : Wording.Count("overlap.title", sum, ("n", Whole(sum)), ("total", Whole(total)));
        return Chart(
            spec,
            measure,
            headline,
            Subtitle(measure) + " by combination of strands",
            "Bars for the seven combinations of the three strands: " + string.Join("; ", categories.Zip(cells, (c, f) => $"{c.Label} {FigureText.Value(f)}")) + ".",
            Wording.Capital(measure.Unit),
            [.. categories.Select(c => string.Join(" + ", c.Id.Split('_').Select(s => names[s])))],
            [new ChartSeries("Records", [.. cells.Select(Point)])]);
    }

    private Chart? Bars(ChartSpec spec, Measure measure)
    {
        var categories = MeasureCatalogue.Breakdown(spec.Breakdown).Categories;
        var cells = categories.Select(c => figures.Find(measure.Id, spec.Stat, "12m", spec.Breakdown, c.Id)).ToArray();
        if (cells.All(c => c?.Value is null))
        {
            return null;
        }

        var shares = categories.Where(c => c.Id is not ("unknown" or "none")).Select(c => (c.Label, figures.Find(measure.Id, "share", "12m", spec.Breakdown, c.Id)));
        return Chart(
            spec,
            measure,
            Sentences.Largest(measure, spec.By, shares),
            Subtitle(measure) + $" by {spec.By}, with 95% intervals",
            $"Bars by {spec.By}: " + string.Join("; ", categories.Zip(cells, (c, f) => $"{c.Label} {FigureText.Value(f)}")) + ".",
            Wording.Capital(measure.Unit),
            [.. categories.Select(c => c.Label)],
            [new ChartSeries(Wording.Capital(measure.Unit), [.. cells.Select(Point)])]);
    }

    private Chart? Wards(ChartSpec spec, Measure measure)
    {
        var wards = rows.RankedWards(measure.Id, "rate");
        var rates = wards.Select(w => figures.Find(measure.Id, "rate", "12m", "ward", w.Code)).ToArray();
        if (rates.All(r => r?.Value is null))
        {
            return null;
        }

        var borough = figures.Find(measure.Id, "rate");
        var above = rates.Count(r => Sentences.Position(r, borough) == "higher");
        var key = borough?.Value is null || rates.Any(r => r?.Value is null) ? "wards.missing" : above == 0 ? "wards.none" : "wards.above";
        var noun = key == "wards.missing" ? Wording.Capital(measure.Noun) : measure.Noun;
        return Chart(
            spec,
            measure,
            Wording.Count(key, above, ("number", Whole(above)), ("noun", noun), ("area", figures.Borough.Name)),
            RateSubtitle(measure, $"wards of {figures.Borough.Name}"),
            $"Bars for {wards.Count} wards, highest rate shown first{(rates.Any(r => r?.Value is null) ? "; a ward without a number is suppressed or not available" : "")}. {wards[0].Name} has {FigureText.Value(rates[0])} (95% interval {FigureText.Interval(rates[0])}), {wards[^1].Name} {FigureText.Value(rates[^1])}."
                + (borough?.Value is null ? "" : $" A line marks the borough, {FigureText.Value(borough)}."),
            RateLabel(measure),
            [.. wards.Select(w => w.Name)],
            [new ChartSeries("Rate", [.. rates.Select(Point)])],
            "census-population") with
        {
            ReferenceValue = borough?.Value,
            ReferenceLabel = borough?.Value is null ? "" : figures.Borough.Name,
        };
    }

    private Chart Chart(
        ChartSpec spec, Measure measure, string headline, string subtitle, string description, string value,
        IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, params string[] moreSources) =>
        new(spec.Id, spec.Kind, headline, subtitle, description, sources.Line([measure.Needs, .. moreSources]), value, categories, series, RateBase: measure.RateBase);

    private string Subtitle(Measure measure) => Wording.Say(
        "chart.subtitle", ("label", measure.Label), ("area", figures.Borough.Name), ("window", Sentences.Window("12m", figures.AsOf)), ("unit", measure.Unit));

    private string RateSubtitle(Measure measure, string area) => Wording.Say(
        "chart.subtitle.rate", ("label", measure.Label), ("area", area), ("window", Sentences.Window("12m", figures.AsOf)), ("base", Sentences.Base(measure)), ("population", Sentences.Population(measure)));

    private static string RateLabel(Measure measure) => $"Rate per {Sentences.Base(measure)} {Sentences.Population(measure)}";

    private static ChartPoint Point(Figure? figure) => figure?.Value is null
        ? new ChartPoint(null, Status: figure is { Status.Length: > 0 } ? figure.Status : "x")
        : new ChartPoint(figure.Value, figure.Lower, figure.Upper, figure.Status);

    private static string Id(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Whole(ChartPoint point) => Whole(point.Value);

    private static string Whole(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "[x]";

    private static string Told(ChartPoint point) => point.Value is null ? $"no value [{point.Status}]" : Whole(point);
}
