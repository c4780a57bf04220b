using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Comparison;

/// <summary>The sentences of the comparison. Highest and lowest are told with the interval of the rank; higher and lower only by intervals.</summary>
internal sealed class ComparisonWords(DateOnly asOf, IReadOnlyList<Snapshot> snapshots)
{
    private readonly DocumentSources sources = new([], snapshots);

    /// <summary>Level in London, boroughs above and below it, highest and lowest.</summary>
    public IEnumerable<string> Lead(MeasureComparison comparison)
    {
        if (!comparison.HasData)
        {
            yield return Missing(comparison.Measure);
            yield break;
        }

        var london = comparison.London;
        if (london.Compared?.Value is not null)
        {
            yield return Wording.Say(comparison.Measure.Indicator is null ? $"compare.level.{comparison.Statistic}" : "compare.level.indicator", Values(comparison, london)) + ".";
        }
        else if (comparison.Statistic is "rate" or "count")
        {
            yield return Wording.Say("compare.level.missing", ("noun", comparison.Measure.Noun), ("window", Window(comparison)), ("status", Status(london.Compared)));
        }

        if (comparison.Judged && london.Compared?.Value is not null)
        {
            yield return Positions(comparison) + ".";
            if (comparison.Valued.Any(b => b.Standing?.Value is not null))
            {
                yield return Standing(comparison) + ".";
            }
        }

        if (comparison is { HasValues: true, Highest: { } highest, Lowest: { } lowest })
        {
            yield return (comparison.Whole ? "" : Wording.Say("compare.among", ("n", FigureText.Number(comparison.Valued.Count, "count")))) + Extremes(highest, lowest) + ".";
        }

        var without = comparison.Boroughs.Where(b => b.Ranked && b.Compared?.Value is null).Select(b => b.Borough!.Name).Order(StringComparer.Ordinal).ToList();
        if (without.Count > 0)
        {
            yield return Wording.Count("compare.without", without.Count, ("n", FigureText.Number(without.Count, "count")), ("list", Wording.List(without))) + ".";
        }
    }

    /// <summary>"Higher than London in 9 boroughs, lower in 11, similar in 12".</summary>
    public static string Positions(MeasureComparison comparison) => !comparison.Judged || comparison.London.Compared?.Value is null
        ? Wording.Say("compare.shown", ("label", comparison.Measure.Label))
        : Wording.Count(
            "compare.positions",
            comparison.At("higher"),
            ("label", comparison.Measure.Label),
            ("higher", FigureText.Number(comparison.At("higher"), "count")),
            ("lower", FigureText.Number(comparison.At("lower"), "count")),
            ("similar", FigureText.Number(comparison.At("similar"), "count")));

    /// <summary>How many boroughs lie outside the funnel's limits.</summary>
    public static string Standing(MeasureComparison comparison) => Wording.Count(
        "compare.standing",
        comparison.Beyond(1),
        ("above", FigureText.Number(comparison.Beyond(1), "count")),
        ("far_above", FigureText.Number(comparison.Beyond(2), "count")),
        ("below", FigureText.Number(comparison.Beyond(-1), "count")),
        ("far_below", FigureText.Number(comparison.Beyond(-2), "count")));

    /// <summary>From the lowest to the highest value.</summary>
    public static string Spread(MeasureComparison comparison) => comparison.Valued.Count < 2
        ? Wording.Say("compare.shown", ("label", comparison.Measure.Label))
        : Wording.Say(
            "compare.spread",
            ("label", comparison.Measure.Label),
            ("lowest", FigureText.Value(comparison.Valued[^1].Compared)),
            ("highest", FigureText.Value(comparison.Valued[0].Compared)),
            ("unit", ValueLabel(comparison).ToLowerInvariant()));

    /// <summary>Headline of the funnel.</summary>
    public static string Funnel(MeasureComparison comparison) => Wording.Say("compare.funnel", ("label", comparison.Measure.Label));

    /// <summary>Measure, areas, period, unit.</summary>
    public string Subtitle(MeasureComparison comparison) => Wording.Say(
        "compare.subtitle", ("label", comparison.Measure.Label), ("window", Window(comparison)), ("unit", ValueLabel(comparison).ToLowerInvariant()));

    /// <summary>Text alternative.</summary>
    public static string Description(MeasureComparison comparison)
    {
        static string Names(IEnumerable<BoroughPlace> places) => Wording.List([.. places.Select(b => $"{b.Borough!.Name} {FigureText.Value(b.Compared)}")]);
        var valued = comparison.Valued;
        return Wording.Say(
            valued.Count < 2 ? "compare.description.bare" : "compare.description",
            ("n", FigureText.Number(valued.Count, "count")),
            ("london", FigureText.Value(comparison.London.Compared)),
            ("highest", Names(valued.Take(3))),
            ("lowest", Names(valued.Reverse().Take(3))));
    }

    /// <summary>Label of the value axis.</summary>
    public static string ValueLabel(MeasureComparison comparison) => comparison.Statistic switch
    {
        "rate" when comparison.Measure.Indicator is not null => $"Rate per {Sentences.Base(comparison.Measure)}",
        "rate" => $"Rate per {Sentences.Base(comparison.Measure)} {Sentences.Population(comparison.Measure)}",
        "share" => "Per cent",
        "index" => "Index from 0 to 1",
        _ => Wording.Capital(comparison.Measure.Unit),
    };

    /// <summary>Source line.</summary>
    public string Source(MeasureComparison comparison) => sources.Line(
        comparison.Statistic == "rate" && comparison.Measure.Indicator is null ? [comparison.Measure.Needs, "census-population"] : [comparison.Measure.Needs]);

    /// <summary>The period in words.</summary>
    public string Window(MeasureComparison comparison) => comparison.Measure.Needs switch
    {
        "census-population" => "March 2021",
        "gla-population" => comparison.Period,
        _ when comparison.Measure.Indicator is not null || comparison.Measure.Needs == "ons-population" => StandardPeriods.Label(comparison.Period, asOf),
        _ when comparison.Period == "12m" => Sentences.Window("12m", asOf),
        _ => StandardPeriods.Label(comparison.Period, asOf),
    };

    /// <summary>What is missing, who holds it and how to supply it.</summary>
    public string Missing(Measure measure)
    {
        var words = sources.Words(measure.Needs);
        return Wording.Say(
            sources.Supplied(measure.Needs) ? "missing.coverage" : "missing.source",
            ("title", words.Title), ("short", words.Short), ("borough", "London"), ("window", Sentences.Window("12m", asOf)), ("holder", words.Holder), ("how", words.How));
    }

    private static string Extremes(BoroughPlace first, BoroughPlace last)
    {
        static (string, string)[] Of(BoroughPlace place) =>
        [
            ("area", place.Borough!.Name),
            ("value", FigureText.Value(place.Compared)),
            ("from", FigureText.Number(place.Rank?.Lower ?? 0, "rank")),
            ("to", FigureText.Number(place.Rank?.Upper ?? 0, "rank")),
        ];
        // A place that chance does not move needs no range.
        string Key(string end, BoroughPlace place) =>
            place.Rank is { Lower: { } lower, Upper: { } upper } && lower < upper ? $"compare.{end}" : $"compare.{end}.bare";
        return $"{Wording.Say(Key("highest", first), Of(first))}; {Wording.Say(Key("lowest", last), Of(last))}";
    }

    private (string, string)[] Values(MeasureComparison comparison, BoroughPlace london) =>
    [
        ("label", comparison.Measure.Label),
        ("counted", london.Count?.Value is { } n ? Sentences.Counted(comparison.Measure, n) : ""),
        ("window", Window(comparison)),
        ("value", FigureText.Value(london.Compared)),
        ("interval", FigureText.Interval(london.Compared)),
        ("base", Sentences.Base(comparison.Measure)),
        ("population", Sentences.Population(comparison.Measure)),
    ];

    private static string Status(Figure? figure) => figure is null or { Status: "" } ? "x" : figure.Status;
}
