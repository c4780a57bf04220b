using System.Runtime.CompilerServices;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Documents.Content;

/// <summary>Categories that depend on the borough (small areas), found once for all documents of a build.</summary>
internal sealed class FigureIndex(FigureSet figures)
{
    private static readonly ConditionalWeakTable<FigureSet, FigureIndex> Known = [];

    private readonly ILookup<(string Area, string Measure), string> smallAreas = figures.All
        .Where(f => f is { Breakdown: "lsoa", Statistic: "count", Period: "12m" })
        .OrderByDescending(f => f.Value ?? -1).ThenBy(f => f.Category, StringComparer.Ordinal)
        .ToLookup(f => (f.Area, f.Measure), f => f.Category);

    private readonly ILookup<string, string> persistent = figures.All
        .Where(f => f is { Breakdown: "persistent_place", Statistic: "count" })
        .OrderByDescending(f => f.Value ?? -1).ThenBy(f => f.Category, StringComparer.Ordinal)
        .ToLookup(f => f.Area, f => f.Category, StringComparer.Ordinal);

    private readonly Dictionary<string, ILookup<string, string>> periods = figures.All
        .Where(f => f is { Breakdown: "", Statistic: not "change" } && OwnPeriod(f) is not null)
        .Select(f => (f.Measure, f.Area, Period: OwnPeriod(f)!))
        .OrderByDescending(f => f.Period.To).ThenByDescending(f => f.Period.From)
        .GroupBy(f => f.Measure, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToLookup(f => f.Area, f => f.Period.Id), StringComparer.Ordinal);

    /// <summary>The period of a figure where it is the measure's own: one an indicator is published for, or a whole year of a published series.</summary>
    private static Period? OwnPeriod(Figure figure) => MeasureCatalogue.Measure(figure.Measure) switch
    {
        { Months: false } => figure.Period == StandardPeriods.Window(0) ? null : PublishedPeriod.Of(figure.Period),
        { Years: true } => PublishedPeriod.Of(figure.Period) is { } period && period.To == period.From.AddYears(1).AddDays(-1) ? period : null,
        _ => null,
    };

    /// <summary>The index of a set, made once.</summary>
    public static FigureIndex Of(FigureSet figures) => Known.GetValue(figures, f => new FigureIndex(f));

    /// <summary>
    /// Id of the newest period of a measure with periods of its own, or of one before it: the area's, otherwise any area's; <c>latest</c> or
    /// <c>previous</c> where there is none.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="area">The area; empty for the newest of all areas.</param>
    /// <param name="back">0 for the newest, 1 for the one before it.</param>
    public string Period(string measure, string area, int back)
    {
        var none = back == 0 ? PublishedPeriod.Latest : PublishedPeriod.Previous;
        if (!periods.TryGetValue(measure, out var byArea))
        {
            return none;
        }

        var own = byArea[area].ToList();
        return (own.Count > 0 ? own : Newest(byArea)).ElementAtOrDefault(back) ?? none;
    }

    private static List<string> Newest(ILookup<string, string> byArea) =>
        [.. byArea.SelectMany(area => area).Distinct().OrderByDescending(id => PublishedPeriod.Of(id)!.To).ThenBy(id => id, StringComparer.Ordinal)];

    /// <summary>Small areas of a borough that have figures, most records first.</summary>
    public IEnumerable<string> SmallAreas(string area, string measure) => smallAreas[(area, measure)].Where(c => c != "unknown");

    /// <summary>Persistent places of a borough, most records first.</summary>
    public IEnumerable<string> Persistent(string area) => persistent[area];
}
