namespace SvdPipeline.Builds;

/// <summary>One row of a source that a figure counts. Says where it stands and why it counts, nothing of a person.</summary>
/// <param name="Source">Source id.</param>
/// <param name="File">File as received.</param>
/// <param name="Line">Physical line in that file, or row of the sheet.</param>
/// <param name="Counted">How much of the figure it is: 1 for a record, the count itself for a row of published counts.</param>
/// <param name="Unit">Number of the victim or small area it belongs to where these are counted; 0 where rows are.</param>
/// <param name="Reason">Why it counts.</param>
public sealed record FigureRecord(string Source, string File, long Line, long Counted, int Unit, string Reason);
