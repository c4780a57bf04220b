using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Which cells without a figure hold none because there can be none (<c>[z]</c>), not because data is missing: no rate for those nobody is counted
/// among, no change of a window against itself, no share of what is no part.
/// </summary>
internal static class NotApplicable
{
    private const string Unknown = "unknown";

    /// <summary>True for a cell that no data could fill.</summary>
    /// <param name="figures">Figures of the document.</param>
    /// <param name="cell">What the table asks for.</param>
    /// <param name="period">Its period.</param>
    /// <param name="category">Its category.</param>
    public static bool Is(DocumentFigures figures, CellSpec cell, string period, string category) => MeasureCatalogue.Measure(cell.Measure) is { Indicator: null } measure && cell.Stat switch
    {
        "rate" when cell.Breakdown == "deprivation" && Counted(figures, cell, period, cell.Breakdown, category) => true,
        "rate" when cell.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(cell.Breakdown).Population == "group" && measure.Population == "under-25" => true,
        "ratio" when figures.Find(cell.Measure, "count", period, cell.Breakdown, category) is { Value: 0 } || OfNobody(figures, cell, period, category) => true,
        "rank" when cell.Breakdown.Length == 0 && Boroughs.Find(figures.Area(cell.Area)) is { InScheme: false } => true,
        "rate" or "ratio" or "rank" or "dsr" or "isr" or "funnel" => category == Unknown || IsOlder(cell, measure) || measure.Population == "none",
        "rank-london" => category == Unknown,
        "count" => measure.Id is "concentration" or "concentration-gini",
        "change" => period == "12m",
        "share" => cell.Breakdown.Length == 0 && measure is { ShareOf: "", Months: true },
        _ => false,
    };

    /// <summary>Age bands from 25 have no place in a population under 25.</summary>
    private static bool IsOlder(CellSpec cell, Measure measure) =>
        cell.Breakdown == "victim_age" && measure.Population == "under-25"
        && int.TryParse(cell.Category.Split('-', '+')[0], CultureInfo.InvariantCulture, out var from) && from >= 25;

    /// <summary>True for groups of which one is counted but has no residents: a borough need not have small areas of every fifth.</summary>
    private static bool OfNobody(DocumentFigures figures, CellSpec cell, string period, string category) =>
        cell.Breakdown.Length > 0 && RelativeRates.Groups(new FigureCell(cell.Measure, figures.Area(cell.Area), period, cell.Breakdown, category)) is var (of, against)
        && of.Concat(against).Any(group => Counted(figures, cell, period, group.Breakdown, group.Category)
            && figures.Find(cell.Measure, "rate", period, group.Breakdown, group.Category, cell.Area) is null);

    private static bool Counted(DocumentFigures figures, CellSpec cell, string period, string breakdown, string category) =>
        figures.Find(cell.Measure, "count", period, breakdown, category, cell.Area) is not null;
}
