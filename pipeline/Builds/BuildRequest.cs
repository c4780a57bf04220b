using SvdPipeline.Areas;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Builds;

/// <summary>What to build, from what, and where to put it.</summary>
/// <param name="Lake">Folder of the lake.</param>
/// <param name="Out">Folder of the documents tree; nothing is read from it.</param>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Boroughs">Boroughs whose documents are written; all 33 make the comparison as well.</param>
/// <param name="Definition">Id of the definition profile.</param>
/// <param name="Editions">Editions to write.</param>
/// <param name="Partnership">Folder with one folder a borough of what people wrote; null for none.</param>
/// <param name="AllowUnknownCodes">Build although more than 2 % of a source's rows have an unknown offence code.</param>
/// <param name="Threads">Threads to use; 0 for all. The output does not depend on it.</param>
/// <param name="Previous">Folder of an earlier build to compare with, OUT or OUT/{as-of}; null for none.</param>
/// <param name="Snapshots">Snapshots to build from, as an earlier build recorded them; null for all in use.</param>
/// <param name="ComparisonOnly">Write the comparison of all boroughs without their documents.</param>
public sealed record BuildRequest(
    string Lake,
    string Out,
    DateOnly AsOf,
    IReadOnlyList<Borough> Boroughs,
    string Definition,
    IReadOnlyList<Edition> Editions,
    string? Partnership = null,
    bool AllowUnknownCodes = false,
    int Threads = 0,
    string? Previous = null,
    IReadOnlyList<Storage.Snapshot>? Snapshots = null,
    bool ComparisonOnly = false)
{
    /// <summary>The as-of month as <c>yyyy-MM</c>.</summary>
    public string Month => AsOf.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Last day of the as-of month.</summary>
    public DateOnly LastDay => AsOf.AddMonths(1).AddDays(-1);

    /// <summary>True when the build covers London, and so includes the comparison.</summary>
    public bool AllBoroughs => Boroughs.Count == Areas.Boroughs.All.Count;
}
