using System.Globalization;

namespace SvdPipeline.Measures;

/// <summary>A declared break: the months from <paramref name="From"/> on are not comparable with those before.</summary>
/// <param name="From">First month after the break, <c>yyyy-MM</c>.</param>
/// <param name="Reason">Reason, as printed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Except">Categories of the measure that the break does not touch, as <c>breakdown.category</c>.</param>
public sealed record SeriesBreak(string From, string Reason, string Source, IReadOnlyList<string>? Except = null)
{
    /// <summary>First day after the break.</summary>
    public DateOnly Start { get; } = DateOnly.ParseExact(From, "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>True when the counts of a cell of the measure are not comparable before and after.</summary>
    public bool Touches(FigureCell cell) => Except?.Contains($"{cell.Breakdown}.{cell.Category}") != true;
}
