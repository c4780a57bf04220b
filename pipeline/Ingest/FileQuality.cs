namespace SvdPipeline.Ingest;

/// <summary>Quality of one file: kept beside its snapshot.</summary>
/// <param name="Filled">Relation column to rows with a value, for the columns that the file has.</param>
/// <param name="Findings">Counts of its findings.</param>
public sealed record FileQuality(IReadOnlyList<ColumnFilled> Filled, IReadOnlyList<FindingCount> Findings);
