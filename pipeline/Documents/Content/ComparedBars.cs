using SvdPipeline.Documents.Charts;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Documents.Content;

/// <summary>Bars of shares, the borough's beside those of another area: the categories of a breakdown, or several measures.</summary>
internal sealed class ComparedBars(DocumentFigures figures, DocumentSources sources)
{
    /// <summary>The chart; null where the borough has no figure for it.</summary>
    public Chart? Of(ChartSpec spec, Measure measure)
    {
        var bars = (spec.Measures.Count > 0 ? Measures(spec) : Categories(spec, measure)).Where(b => b.Own?.Value is not null).ToList();
        if (bars.Count == 0)
        {
            return null;
        }

        var other = figures.AreaName(spec.With);
        var needs = bars.Select(b => MeasureCatalogue.Measure(b.Own!.Measure).Needs).Concat(spec.Breakdown switch
        {
            "residents_ethnicity" => ["census-ethnicity"],
            "residents_deprivation" => ["deprivation"],
            _ => Array.Empty<string>(),
        });
        return new Chart(
            spec.Id,
            spec.Kind,
            Headline(spec, bars, other),
            Wording.Say("compared.subtitle", ("what", spec.Measures.Count > 0 ? Wording.Say("compared.measures") : $"{measure.Label} by {spec.By}"), ("area", figures.Borough.Name), ("other", other)),
            "Bars in pairs: " + string.Join("; ", bars.Select(b => $"{b.Label} {FigureText.Value(b.Own)}, {other} {FigureText.Value(b.Other)}")) + ".",
            sources.Line(needs.Distinct()),
            "Per cent",
            [.. bars.Select(b => b.Label)],
            [new ChartSeries(figures.Borough.Name, [.. bars.Select(b => Point(b.Own))]), new ChartSeries(other, [.. bars.Select(b => Point(b.Other))])]);
    }

    private IEnumerable<(string Label, Figure? Own, Figure? Other)> Measures(ChartSpec spec) =>
        from measure in spec.Measures.Select(MeasureCatalogue.Measure)
        let period = figures.Period(PublishedPeriod.Latest, measure.Id)
        let own = figures.Find(measure.Id, measure.Statistic, period)
        select ($"{measure.Label} ({StandardPeriods.Label(period, figures.AsOf)})", own, figures.Find(measure.Id, measure.Statistic, period, area: spec.With));

    private IEnumerable<(string Label, Figure? Own, Figure? Other)> Categories(ChartSpec spec, Measure measure) =>
        from category in MeasureCatalogue.Breakdown(spec.Breakdown).Categories
        select (category.Label, figures.Find(measure.Id, spec.Stat, "12m", spec.Breakdown, category.Id), figures.Find(measure.Id, spec.Stat, "12m", spec.Breakdown, category.Id, spec.With));

    private string Headline(ChartSpec spec, IReadOnlyList<(string Label, Figure? Own, Figure? Other)> bars, string other)
    {
        if (spec.Measures.Count > 0)
        {
            int At(string position) => bars.Count(b => Sentences.Position(b.Own, b.Other) == position);
            return Wording.Say(
                "compared.positions", ("area", figures.Borough.Name), ("other", other), ("n", FigureText.Number(bars.Count, "count")),
                ("higher", FigureText.Number(At("higher"), "count")), ("lower", FigureText.Number(At("lower"), "count")), ("similar", FigureText.Number(At("similar"), "count")));
        }

        var told = spec.Breakdown == "residents_deprivation" ? bars[0] : bars.MaxBy(b => b.Own!.Value);
        return Wording.Say(
            $"compared.{spec.Id}", ("area", figures.Borough.Name), ("label", told.Label), ("value", FigureText.Value(told.Own)), ("other", other), ("other_value", FigureText.Value(told.Other)));
    }

    private static ChartPoint Point(Figure? figure) => figure?.Value is { } value
        ? new ChartPoint(value * 100, figure.Lower * 100, figure.Upper * 100, figure.Status)
        : new ChartPoint(null, Status: figure is { Status.Length: > 0 } ? figure.Status : "x");
}
