namespace SvdPipeline.Ingest.Quality;

/// <summary>A file in use.</summary>
/// <param name="Snapshot">Id of its snapshot.</param>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="Series">Series it belongs to; empty where the source has one.</param>
/// <param name="Age">1 for the newest of its series.</param>
/// <param name="Received">Date received.</param>
/// <param name="FirstMonth">First month of its data, or empty.</param>
/// <param name="DataTo">Last day of its data.</param>
/// <param name="RowsIn">Rows read.</param>
/// <param name="RowsKept">Rows kept.</param>
/// <param name="RowsRefused">Rows refused.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Synthetic">True when it is synthetic.</param>
public sealed record FileReport(
    string Snapshot,
    string File,
    string Series,
    long Age,
    DateOnly Received,
    string FirstMonth,
    DateOnly DataTo,
    long RowsIn,
    long RowsKept,
    long RowsRefused,
    long Findings,
    bool Synthetic);
