using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Comparison;

/// <summary>An area's line of a <see cref="ComparisonView"/>, as printed.</summary>
/// <param name="Area">GSS code or London area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Borough">The borough; null for London and its parts.</param>
/// <param name="Plain">The number compared, a share as a percentage; null where a shorthand stands instead.</param>
/// <param name="Count">The count.</param>
/// <param name="Value">The figure compared.</param>
/// <param name="Interval">Its 95% interval.</param>
/// <param name="Rank">Rank among the 32 and its interval; empty where none is given.</param>
/// <param name="Position"><c>higher</c>, <c>similar</c> or <c>lower</c> than London, a shorthand, or empty where none is told.</param>
/// <param name="Change">Change on the year before, with what its test says; empty for other windows than the latest.</param>
/// <param name="Direction"><c>rose</c>, <c>fell</c>, <c>similar</c>, or another word where no test says so.</param>
/// <param name="Reason">Why a shorthand stands, or empty.</param>
public sealed record ComparedArea(
    string Area,
    string Name,
    Borough? Borough,
    double? Plain,
    string Count,
    string Value,
    string Interval,
    string Rank,
    string Position,
    string Change,
    string Direction,
    string Reason)
{
    /// <summary>True for the 32 boroughs: the City has few residents and is not ranked.</summary>
    public bool Ranked => Borough is { InScheme: true };
}
