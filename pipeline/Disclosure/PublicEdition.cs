using SvdPipeline.Measures;
using SvdPipeline.Measures.Harm;
using SvdPipeline.Measures.Standardised;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The figures anyone may see. A document for the public takes this type, so it cannot be handed unsuppressed figures.
/// A hidden figure keeps its place with status <c>c</c> and nothing else: no value, numerator, denominator or limits.
/// </summary>
public sealed class PublicEdition : FigureSet
{
    /// <summary>Measures of records with a small area: with the total they give those without.</summary>
    private static readonly string[] OfPlaced = ["concentration", "concentration-gini"];

    /// <summary>Small areas by how many records they have: adding up, the records with a small area.</summary>
    private const string RepeatPlace = "repeat_place";

    private const string Reason = "Suppressed to protect individuals.";

    private PublicEdition(IEnumerable<Figure> figures, IReadOnlyList<HiddenCell> hidden)
        : base(figures) => Hidden = hidden;

    /// <summary>What is hidden and why, for the official edition only: the rules tell which counts are small.</summary>
    public IReadOnlyList<HiddenCell> Hidden { get; }

    /// <summary>A public edition that was made before and kept: nothing is worked out again.</summary>
    internal static PublicEdition Kept(IEnumerable<Figure> figures, IReadOnlyList<HiddenCell> hidden) => new(figures, hidden);

    /// <summary>Applies disclosure control to the official figures.</summary>
    /// <param name="official">Figures as <see cref="FigureBuilder"/> makes them.</param>
    /// <param name="rules">Settings; the shipped ones by default.</param>
    /// <param name="earlier">The public edition of an earlier month, which its readers have; null for none.</param>
    public static PublicEdition Of(FigureSet official, DisclosureRules? rules = null, EarlierEdition? earlier = null)
    {
        rules ??= DisclosureRules.Standard;
        var counts = official.All
            .Where(f => f.Numerator is not null && (f.Statistic == "count" || !MeasureCatalogue.Measure(f.Measure).Months))
            .DistinctBy(FigureCell.Of)
            .ToDictionary(FigureCell.Of, f => f.Numerator!.Value);
        var suppression = Suppression.Of(counts, rules, SimilarBoroughs.MembersIn(official), earlier);
        var edition = Print(official, counts, suppression, rules);
        for (var turn = 0; turn < Suppression.Turns && DisclosureAudit.Exposed(edition, official, rules, earlier) is { Count: > 0 } exposed; turn++)
        {
            suppression.Widen(exposed, turn);
            edition = Print(official, counts, suppression, rules);
        }

        return edition;
    }

    private static PublicEdition Print(FigureSet official, Dictionary<FigureCell, decimal> counts, Suppression suppression, DisclosureRules rules)
    {
        var (hidden, shown) = (suppression.Hidden, suppression.Shown);
        var unranked = official.All.Where(f => IsRank(f) && hidden.ContainsKey(FigureCell.Of(f))).Select(RankingOf).ToHashSet();
        var figures = official.All.Where(f => !rules.UnnamedBreakdowns.Contains(f.Breakdown)).Select(f => rules.FamilyOf(f.Measure) is not { } family ? f
            : Sources(f).Any(hidden.ContainsKey) || rules.IsWithheld(FigureCell.Of(f)) || (IsRank(f) && unranked.Contains(RankingOf(f))) || IsShareOfHidden(f, shown) ? Hide(f)
            : family.RoundTo > 1 ? Round(f, counts, rules)
            : f);
        var list = official.All.Select(FigureCell.Of).Where(hidden.ContainsKey).Distinct().Select(cell => new HiddenCell(cell, hidden[cell]));
        return new PublicEdition([.. figures], [.. list]);
    }

    private static bool IsRank(Figure figure) => figure.Statistic.StartsWith("rank", StringComparison.Ordinal);

    /// <summary>The whole that a category's share is of would be printed beside it, though all that is in it is hidden.</summary>
    private static bool IsShareOfHidden(Figure figure, IReadOnlySet<FigureCell> shown) =>
        figure is { Statistic: "share", Breakdown.Length: > 0 } && !shown.Contains(FigureCell.Of(figure) with { Category = "" });

    /// <summary>The list a rank stands in. A list with a hidden place shows, by the places around it, between which counts it lies: it is hidden whole.</summary>
    private static (string Measure, string Statistic, string Among) RankingOf(Figure figure) =>
        (figure.Measure, figure.Statistic, figure is { Breakdown: "ward", Statistic: "rank" } ? figure.Area : figure.Breakdown);

    private static Figure Hide(Figure figure) => figure with
    {
        Numerator = null,
        Denominator = null,
        Value = null,
        Lower = null,
        Upper = null,
        PValue = null,
        Method = "",
        Status = "c",
        Reason = Reason,
    };

    /// <summary>The cells whose counts a figure lets one work out.</summary>
    internal static IEnumerable<FigureCell> Sources(Figure figure)
    {
        var own = FigureCell.Of(figure);
        var latest = own.In(StandardPeriods.Window(0));
        var five = Enumerable.Range(1, 5).Select(years => own.In(StandardPeriods.Window(years)));
        return figure.Statistic switch
        {
            _ when MeasureCatalogue.Measure(own.Measure).Unit == Levels.Places => Enumerable.Range(0, 3).Select(years => PlacedRecords(own, years)),
            _ when OfPlaced.Contains(own.Measure) => [own, new FigureCell("in-scope", own.Area, own.Period, "ward", "unknown")],
            _ when own.Breakdown == RepeatPlace => [own, own with { Breakdown = "ward", Category = "unknown" }],
            "share" => [own, TotalOf(own)],
            "change" when figure.Period == StandardPeriods.FiveYearMean => [latest, .. five],
            "change" => [latest, own],
            "mean" => five,
            "harm" or "severity" or "cost" => HarmFigures.Sources(own, figure.Statistic),
            "ratio" when RelativeRates.Sources(own).ToArray() is { Length: > 0 } groups => groups,
            "ratio" or "funnel" => [own, London(own)],
            "trend" => Trends.Windows(own),
            "dsr" or "isr" => StandardisedFigures.Sources(own, figure.Statistic),
            _ => [own],
        };
    }

    /// <summary>What places are told apart by: the records of a window, for those that persist the comparable ones.</summary>
    private static FigureCell PlacedRecords(FigureCell cell, int years) =>
        new(cell.Measure == "persistent-places" ? "in-scope-without-da-only" : "in-scope", cell.Area, StandardPeriods.Window(years));

    private static FigureCell TotalOf(FigureCell cell)
    {
        var whole = cell with { Breakdown = "", Category = "" };
        var shareOf = MeasureCatalogue.Measure(cell.Measure).ShareOf;
        return cell.Breakdown.Length == 0 && shareOf.Length > 0 ? whole with { Measure = shareOf } : whole;
    }

    /// <summary>The figure made again from rounded counts, so that it gives none of them away.</summary>
    private static Figure Round(Figure figure, Dictionary<FigureCell, decimal> counts, DisclosureRules rules)
    {
        var cell = FigureCell.Of(figure);
        decimal Printed(FigureCell of) => rules.Printed(of, counts.GetValueOrDefault(of));
        RoundedCount Rounded(FigureCell of) => new(Printed(of), Printed(of) > 0 ? rules.FamilyOf(of.Measure)!.RoundTo / 2 : 0);
        var again = figure.Statistic switch
        {
            "count" => Rounded(cell).Level(n => Levels.Count(cell, n)),
            "rate" => Rounded(cell).Level(n => Levels.Rate(cell, n, figure.Denominator!.Value)),
            "share" when figure.Denominator is { } total => Levels.Share(cell, Printed(cell), rules.Printed(cell, total)),
            "mean" => Levels.Mean(cell, Five(cell).Sum(Printed)),
            "change" when cell.Period == StandardPeriods.FiveYearMean =>
                Rounded(cell.In(StandardPeriods.Window(0))).Change(new RoundedCount(Five(cell).Sum(Printed), Five(cell).Sum(of => Rounded(of).Slack)), (later, sum) => Changes.FromMean(cell, later, sum)),
            "change" => Rounded(cell.In(StandardPeriods.Window(0))).Change(Rounded(cell), (later, earlier) => Changes.Between(cell, later, earlier)),
            "ratio" => Ratio(figure, Printed(cell), Printed(London(cell))),
            "trend" when figure.Value is not null => Trends.Make(cell, [.. Trends.Windows(cell).Select(Printed)]),
            "funnel" => Standing(figure, Printed(cell), counts[London(cell)], Printed(London(cell))),
            _ => figure,
        };
        again = again with { Vintage = figure.Vintage };
        return figure.Status == "u" && again.Status.Length == 0 ? again with { Status = figure.Status, Reason = figure.Reason } : again;
    }

    /// <summary>A ratio fixes the ratio of the populations, so that it can be made again without them; of no events it is hidden.</summary>
    private static Figure Ratio(Figure figure, decimal count, decimal londonCount)
    {
        var populations = figure.Value!.Value * (double)figure.Denominator!.Value / (double)figure.Numerator!.Value;
        return Levels.Ratio(FigureCell.Of(figure), count, 1, londonCount, (decimal)populations) ?? Hide(figure);
    }

    /// <summary>The events expected are in proportion to London's count.</summary>
    private static Figure Standing(Figure figure, decimal count, decimal londonCount, decimal londonPrinted) =>
        londonPrinted > 0 ? Levels.Standing(FigureCell.Of(figure), count, (double)(figure.Denominator!.Value * londonPrinted / londonCount)) : Hide(figure);

    private static FigureCell London(FigureCell cell) => cell with { Area = "london-32" };

    private static IEnumerable<FigureCell> Five(FigureCell cell) => Enumerable.Range(1, 5).Select(years => cell.In(StandardPeriods.Window(years)));
}
