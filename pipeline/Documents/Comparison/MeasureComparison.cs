using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>One measure over all boroughs, in the latest 12 months or a window chosen.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Statistic">What is compared: <c>rate</c>, <c>share</c>, <c>index</c> or <c>count</c>.</param>
/// <param name="Period">Period of the figures: <c>12m</c>, or a year.</param>
/// <param name="Boroughs">The 32 by value, highest first, those without one after them by name, the City last.</param>
/// <param name="Parts">Inner London and Outer London.</param>
/// <param name="London">London's 32 boroughs.</param>
internal sealed record MeasureComparison(
    Measure Measure,
    string Statistic,
    string Period,
    IReadOnlyList<BoroughPlace> Boroughs,
    IReadOnlyList<BoroughPlace> Parts,
    BoroughPlace London)
{
    /// <summary>Boroughs with a value among the 32, highest first.</summary>
    public IReadOnlyList<BoroughPlace> Valued { get; } = [.. Boroughs.Where(b => b.Ranked && b.Compared?.Value is not null)];

    /// <summary>The highest of them; null where they are alike.</summary>
    public BoroughPlace? Highest => Differ ? Valued[0] : null;

    /// <summary>The lowest of them; null where they are alike.</summary>
    public BoroughPlace? Lowest => Differ ? Valued[^1] : null;

    /// <summary>True when all 32 have a value: only then is one the highest of London's boroughs.</summary>
    public bool Whole => Valued.Count == Boroughs.Count(b => b.Ranked);

    private bool Differ => Valued.Count > 1 && Valued[0].Compared!.Value > Valued[^1].Compared!.Value;

    /// <summary>True when at least one area has a value.</summary>
    public bool HasData => Valued.Count > 0 || London.Compared?.Value is not null;

    /// <summary>True for a figure with limits: it is compared with London. Shares and indices without limits and bare counts are only shown.</summary>
    public bool Judged => Measure.IsJudged;

    /// <summary>True when boroughs can be set beside those most like them.</summary>
    public bool HasSimilar => Judged && Boroughs.Any(b => b.Similar is not null);

    /// <summary>True when charts and a column show something else than the count.</summary>
    public bool HasValues => Statistic != "count";

    /// <summary>Number of the 32 at a position.</summary>
    public int At(string position) => Valued.Count(b => b.Position == position);

    /// <summary>Number of the 32 that stand at or beyond a place in the funnel: 1 and 2 above, -1 and -2 below.</summary>
    public int Beyond(int standing) => Valued.Count(b => b.Standing?.Value is { } at && at * Math.Sign(standing) >= Math.Abs(standing));

    /// <summary>Collects the figures of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="figures">Figures of an edition.</param>
    /// <param name="asOf">First day of the as-of month.</param>
    /// <param name="chosen">Period of the figures; null for the latest.</param>
    public static MeasureComparison Of(Measure measure, FigureSet figures, DateOnly asOf, string? chosen = null)
    {
        var index = FigureIndex.Of(figures);
        var ownPeriods = measure.Indicator is not null || measure.Needs == "ons-population";
        var period = chosen ?? (measure.Needs == "gla-population" ? asOf.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)
            : ownPeriods ? index.Period(measure.Id, "", 0)
            : "12m");
        var before = ownPeriods ? index.Period(measure.Id, "", 1) : "12m-1y";
        var statistic = measure.Statistic;
        var london = figures.Find("london-32", measure.Id, statistic, period);
        BoroughPlace Place(string area, Borough? borough)
        {
            var compared = figures.Find(area, measure.Id, statistic, period);
            return new BoroughPlace(
                area,
                borough,
                figures.Find(area, measure.Id, "count", period),
                compared,
                figures.Find(area, measure.Id, "rank", period),
                figures.Find(area, measure.Id, "change", before),
                !measure.IsJudged || area == "london-32" ? "" : Sentences.Position(compared, london),
                figures.Find(area, measure.Id, "funnel", period),
                borough is null ? null : figures.Find(SimilarBoroughs.AreaOf(borough.Code), measure.Id, statistic, period));
        }

        return new MeasureComparison(
            measure,
            statistic,
            period,
            [.. Areas.Boroughs.All.Select(b => Place(b.Code, b))
                .OrderByDescending(b => b.Ranked)
                .ThenBy(b => b.Compared?.Value is null)
                .ThenByDescending(b => b.Compared?.Value)
                .ThenBy(b => b.Borough!.Name, StringComparer.Ordinal)],
            [Place("inner-london", null), Place("outer-london", null)],
            Place("london-32", null));
    }
}
