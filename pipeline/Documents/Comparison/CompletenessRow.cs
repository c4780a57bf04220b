using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Comparison;

/// <summary>One borough's line of the matrix.</summary>
internal sealed record CompletenessRow(Borough Borough, int Tier, IReadOnlyList<SourceCoverage> Sources, IReadOnlyList<SectionState> Sections);
