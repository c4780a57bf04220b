namespace SvdPipeline.Ingest.Quality;

/// <summary>The quality of one source.</summary>
/// <param name="Id">Contract id.</param>
/// <param name="Title">Name as printed.</param>
/// <param name="Publisher">Who publishes or shares it.</param>
/// <param name="Schedule">How often it appears, in words.</param>
/// <param name="Verified">True when the contract was read from real files.</param>
/// <param name="Files">Files in use, newest first.</param>
/// <param name="Freshness">One for each series of files.</param>
/// <param name="Checks">What the contract expects, for each series.</param>
/// <param name="Months">Size of each month, for each family of files, by month.</param>
/// <param name="Completeness">Rows with a value by column and month.</param>
/// <param name="Changes">The newest file of each series against the one before.</param>
/// <param name="Overlaps">The same months as older files tell them.</param>
/// <param name="Findings">Findings by file, code and column, with examples that disclose nothing.</param>
public sealed record SourceReport(
    string Id,
    string Title,
    string Publisher,
    string Schedule,
    bool Verified,
    IReadOnlyList<FileReport> Files,
    IReadOnlyList<Freshness> Freshness,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<MonthSize> Months,
    IReadOnlyList<Completeness> Completeness,
    IReadOnlyList<FileChange> Changes,
    IReadOnlyList<FileOverlap> Overlaps,
    IReadOnlyList<FindingReport> Findings);
