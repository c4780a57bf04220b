using SvdPipeline.Areas;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Documents.Comparison;

/// <summary>What the first page of an edition is made from.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Banner">Synthetic-data notice, or empty.</param>
/// <param name="Boroughs">Boroughs that have documents, and the tier each reached.</param>
/// <param name="HasComparison">True when the comparison stands beside it.</param>
public sealed record IndexInputs(
    Edition Edition,
    DateOnly AsOf,
    string Banner,
    IReadOnlyList<(Borough Borough, int Tier)> Boroughs,
    bool HasComparison);
