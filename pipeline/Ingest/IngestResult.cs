using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>What came of an ingest.</summary>
/// <param name="Files">All files of the landing folder, by name.</param>
public sealed record IngestResult(IReadOnlyList<IngestedFile> Files)
{
    /// <summary>Files with a snapshot in use, new or unchanged.</summary>
    public IEnumerable<IngestedFile> InUse => Files.Where(f => f.Outcome is IngestOutcome.Ingested or IngestOutcome.Unchanged);

    /// <summary>Files left alone or refused whole.</summary>
    public IEnumerable<IngestedFile> NotUsed => Files.Where(f => f.Outcome is IngestOutcome.Refused or IngestOutcome.LeftAlone);

    /// <summary>Findings to print: the first of each code and column of each file.</summary>
    public IEnumerable<Finding> Findings => Files.SelectMany(f => f.Findings);

    /// <summary>Counts of all findings.</summary>
    public IEnumerable<FindingCount> Counts => Files.SelectMany(f => f.Quality.Findings);

    /// <summary>Rows read from files newly ingested.</summary>
    public long RowsIn => Files.Where(f => f.Outcome == IngestOutcome.Ingested).Sum(f => f.Snapshot!.RowsIn);

    /// <summary>Rows of them kept.</summary>
    public long RowsKept => Files.Where(f => f.Outcome == IngestOutcome.Ingested).Sum(f => f.Snapshot!.RowsKept);

    /// <summary>Rows of them refused.</summary>
    public long RowsRefused => Files.Where(f => f.Outcome == IngestOutcome.Ingested).Sum(f => f.Snapshot!.RowsRefused);

    /// <summary>11 when a source was refused whole, 12 when nothing was recognised, otherwise 0.</summary>
    public ExitCode Exit =>
        Files.Any(f => f.Outcome == IngestOutcome.Refused) ? ExitCode.Data
        : !InUse.Any() ? ExitCode.Input
        : ExitCode.Done;
}
