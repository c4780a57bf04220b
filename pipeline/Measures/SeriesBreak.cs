using System.Globalization;

namespace SvdPipeline.Measures;

/// <summary>A declared break: the months from <paramref name="From"/> on are not comparable with those before.</summary>
/// <param name="From">First month after the break, <c>yyyy-MM</c>.</param>
/// <param name="Reason">Reason, as printed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Except">Breakdowns of the measure that the break does not touch.</param>
public sealed record SeriesBreak(string From, string Reason, string Source, IReadOnlyList<string>? Except = null)
{
    /// <summary>First day after the break.</summary>
    public DateOnly Start { get; } = DateOnly.ParseExact(From, "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Breakdowns of the measure that the break does not touch.</summary>
    public IReadOnlyList<string> Unaffected => Except ?? [];
}
