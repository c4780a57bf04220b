using System.Runtime.CompilerServices;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>Categories that depend on the borough (small areas), found once for all documents of a build.</summary>
internal sealed class FigureIndex(FigureSet figures)
{
    private static readonly ConditionalWeakTable<FigureSet, FigureIndex> Known = [];

    private readonly ILookup<(string Area, string Measure), string> smallAreas = figures.All
        .Where(f => f is { Breakdown: "lsoa", Statistic: "count", Period: "12m" })
        .OrderByDescending(f => f.Value ?? -1).ThenBy(f => f.Category, StringComparer.Ordinal)
        .ToLookup(f => (f.Area, f.Measure), f => f.Category);

    /// <summary>The index of a set, made once.</summary>
    public static FigureIndex Of(FigureSet figures) => Known.GetValue(figures, f => new FigureIndex(f));

    /// <summary>Small areas of a borough that have figures, most records first.</summary>
    public IEnumerable<string> SmallAreas(string area, string measure) => smallAreas[(area, measure)].Where(c => c != "unknown");
}
