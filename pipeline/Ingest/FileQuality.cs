using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>Quality of one file: kept beside its snapshot.</summary>
/// <param name="Filled">Relation column to rows with a value, for the columns that the file has.</param>
/// <param name="Findings">Counts of its findings.</param>
/// <param name="Examples">The first of each code and column; null in a lake made before they were kept.</param>
public sealed record FileQuality(IReadOnlyList<ColumnFilled> Filled, IReadOnlyList<FindingCount> Findings, IReadOnlyList<Finding>? Examples = null);
