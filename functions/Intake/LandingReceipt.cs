using SvdPipeline.Findings;

namespace SvdPipeline.Functions.Intake;

/// <summary>What became of a file that arrived.</summary>
/// <param name="Id">Id of the receipt.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="By">Who brought it: a person, <c>pull</c> or <c>dropped</c>.</param>
/// <param name="Received">When.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="State"><c>waiting</c>, <c>checking</c>, <c>in-use</c>, <c>unchanged</c>, <c>refused</c>, <c>left-alone</c>, <c>kept</c> (a note about other files) or <c>failed</c>.</param>
/// <param name="Sources">Contract ids it was recognised as; a workbook or an archive may hold several.</param>
/// <param name="RowsIn">Rows read.</param>
/// <param name="RowsKept">Rows in the lake.</param>
/// <param name="RowsRefused">Rows refused, each with a finding.</param>
/// <param name="FindingCount">All findings.</param>
/// <param name="Findings">The first of each code and column, with line and column.</param>
/// <param name="Message">What else there is to say, or empty.</param>
public sealed record LandingReceipt(
    string Id,
    string File,
    string Path,
    string By,
    DateTimeOffset Received,
    long Bytes,
    string State,
    IReadOnlyList<string> Sources,
    long RowsIn,
    long RowsKept,
    long RowsRefused,
    long FindingCount,
    IReadOnlyList<Finding> Findings,
    string Message = "")
{
    /// <summary>True when nothing more happens to it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasEnded => State is not ("waiting" or "checking");
}
