using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>An area's line in the comparison of a measure.</summary>
/// <param name="Area">GSS code or London area.</param>
/// <param name="Borough">The borough; null for Inner London, Outer London, London.</param>
/// <param name="Count">Count of the 12 months.</param>
/// <param name="Compared">The figure compared: rate, share or count.</param>
/// <param name="Rank">Rank among the 32.</param>
/// <param name="Change">Change against the year before.</param>
/// <param name="Position"><c>higher</c>, <c>similar</c> or <c>lower</c> than London, a status, or empty where none is told.</param>
/// <param name="Standing">Where it stands in London's funnel, from 2 to -2; null where that is not told.</param>
/// <param name="Similar">What is compared, of the boroughs most like it; null where there is none.</param>
internal sealed record BoroughPlace(string Area, Borough? Borough, Figure? Count, Figure? Compared, Figure? Rank, Figure? Change, string Position, Figure? Standing = null, Figure? Similar = null)
{
    /// <summary>True for the 32 boroughs: the City has few residents and is not ranked.</summary>
    public bool Ranked => Borough is { InScheme: true };
}
