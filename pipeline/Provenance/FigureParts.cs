using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Provenance;

/// <summary>What the id of a figure says, whether or not there is such a figure.</summary>
/// <param name="Cell">Area, measure, period, breakdown and category.</param>
/// <param name="Statistic">Statistic.</param>
public sealed record FigureParts(FigureCell Cell, string Statistic)
{
    /// <summary>A figure with this id and no value.</summary>
    internal Figure Empty => new(Cell.Measure, Cell.Area, Cell.Period, Cell.Breakdown, Cell.Category, null, null, null, null, null, Statistic, "", "", "", "");

    /// <summary>Reads an id; null when no measure has such a name.</summary>
    public static FigureParts? Parse(string id)
    {
        var parts = id.Split('.', 5);
        if (parts.Length is not (3 or 5)
            || MeasureCatalogue.Measures.Where(m => parts[1].StartsWith(m.Id + "-", StringComparison.Ordinal)).MaxBy(m => m.Id.Length) is not { } measure
            || parts.Length == 5 && MeasureCatalogue.Breakdowns.All(b => b.Id != parts[3]))
        {
            return null;
        }

        return new FigureParts(new FigureCell(measure.Id, parts[0], parts[2], parts.Length == 5 ? parts[3] : "", parts.Length == 5 ? parts[4] : ""), parts[1][(measure.Id.Length + 1)..]);
    }

    /// <summary>Id of the count in a cell.</summary>
    public static string CountOf(FigureCell cell) => Figure.IdOf(cell.Area, cell.Measure, "count", cell.Period, cell.Breakdown, cell.Category);

    /// <summary>Boroughs whose cells an area of London adds up; none for a borough.</summary>
    public static IEnumerable<string> BoroughsOf(string area) => area switch
    {
        "london-32" => Boroughs.All.Where(b => b.InScheme).Select(b => b.Code),
        _ => Boroughs.All.Where(b => b.InScheme && $"{b.Part}-london" == area).Select(b => b.Code),
    };
}
