using SvdPipeline.Areas;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Measures;

/// <summary>
/// Ranks by rate in the latest window, highest first: the 32 boroughs; the wards of each borough (<c>rank</c>) and of all 32 together
/// (<c>rank-london</c>). A rank among many is given only when all of them have the figure.
/// </summary>
public static class Ranks
{
    /// <summary>All ranks that the counts allow.</summary>
    public static IEnumerable<Figure> Of(IEnumerable<FigureCount> counts)
    {
        var inScheme = Boroughs.All.Where(b => b.InScheme).Select(b => b.Code).ToHashSet(StringComparer.Ordinal);
        var latest = counts
            .Where(c => c.Cell.Period == StandardPeriods.Window(0) && c.Population > 0 && MeasureCatalogue.Measure(c.Cell.Measure).Months)
            .OrderBy(c => c.Cell.Measure, StringComparer.Ordinal).ThenBy(c => c.Cell.Area, StringComparer.Ordinal).ThenBy(c => c.Cell.Category, StringComparer.Ordinal)
            .ToArray();
        foreach (var boroughs in latest.Where(c => c.Cell.Breakdown.Length == 0 && inScheme.Contains(c.Cell.Area)).GroupBy(c => c.Cell.Measure))
        {
            foreach (var figure in boroughs.Count() == inScheme.Count ? Ranked([.. boroughs], "rank") : [])
            {
                yield return figure;
            }
        }

        foreach (var wards in latest.Where(c => c.Cell.Breakdown == "ward").GroupBy(c => c.Cell.Measure))
        {
            foreach (var figure in wards.GroupBy(c => c.Cell.Area).SelectMany(borough => Ranked([.. borough], "rank")))
            {
                yield return figure;
            }

            var london = wards.Where(c => inScheme.Contains(c.Cell.Area)).ToArray();
            foreach (var figure in london.Select(c => c.Cell.Area).Distinct().Count() == inScheme.Count ? Ranked(london, "rank-london") : [])
            {
                yield return figure;
            }
        }
    }

    private static IEnumerable<Figure> Ranked(IReadOnlyList<FigureCount> areas, string statistic)
    {
        var ranks = RankInterval.Of([.. areas.Select(a => ((decimal)a.Numerator, (decimal)a.Population!.Value))]);
        return areas.Zip(ranks, (area, rank) => Levels.Marked(
            Levels.Make(area.Cell, null, areas.Count, rank.Rank, new Interval(rank.Lower, rank.Upper), statistic, RankInterval.Method),
            area.Undetermined * 10 > area.Numerator));
    }
}
