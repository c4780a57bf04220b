using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Comparison;

/// <summary>How far a source covers a borough.</summary>
/// <param name="State">Supplied, late, partial or missing.</param>
/// <param name="Months">Months covered of the 60 to the as-of month; null for a source without months.</param>
/// <param name="Latest">Latest month covered, <c>yyyy-MM</c>; empty for none.</param>
internal sealed record SourceCoverage(CoverageState State, int? Months, string Latest)
{
    private const int SeriesMonths = 60;
    private const int Window = 12;

    /// <summary>
    /// Works it out from the figures: a month has one only where the source covers the borough. A source that feeds no measure
    /// (a lookup, transport police records) counts for all boroughs once supplied.
    /// </summary>
    public static SourceCoverage Of(string source, Borough borough, FigureSet figures, IEnumerable<Snapshot> snapshots, DateOnly asOf)
    {
        var measure = MeasureCatalogue.Measures.FirstOrDefault(m => m.Needs == source && m.Months)
            ?? MeasureCatalogue.Measures.FirstOrDefault(m => m.Needs == source);
        if (measure is null)
        {
            return new(snapshots.Any(s => s.Source == source) ? CoverageState.Supplied : CoverageState.Missing, null, "");
        }

        if (!measure.Months)
        {
            return new(figures.Of(borough.Code).Any(f => f.Measure == measure.Id) ? CoverageState.Supplied : CoverageState.Missing, null, "");
        }

        var months = Enumerable.Range(0, SeriesMonths).Select(back => asOf.AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .Select(id => (Id: id, Covered: figures.Find(borough.Code, measure.Id, "count", id) is { Status: not "x" }))
            .ToList();
        var covered = months.Count(m => m.Covered);
        var state = covered == 0 ? CoverageState.Missing
            : covered == SeriesMonths ? CoverageState.Supplied
            : !months[0].Covered && months.SkipWhile(m => !m.Covered).Take(Window).All(m => m.Covered) ? CoverageState.Late
            : CoverageState.Partial;
        return new(state, covered, months.FirstOrDefault(m => m.Covered).Id ?? "");
    }
}
