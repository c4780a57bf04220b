using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Comparison;

/// <summary>What the comparison of one edition is made from.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Figures">Figures of the edition, all boroughs.</param>
/// <param name="Snapshots">Snapshots the build read.</param>
/// <param name="Banner">Synthetic-data notice, or empty.</param>
/// <param name="Boroughs">What each borough's documents hold.</param>
public sealed record ComparisonInputs(
    Edition Edition,
    DateOnly AsOf,
    FigureSet Figures,
    IReadOnlyList<Snapshot> Snapshots,
    string Banner,
    IReadOnlyList<BoroughCompleteness> Boroughs);
