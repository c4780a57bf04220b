namespace SvdPipeline.Sources;

/// <summary>Something expected of a source's data beyond its form: judged over the newest file of each series, told in the quality report.</summary>
/// <param name="Check">
/// <c>boroughs</c>: at least so many of London's boroughs have rows; <c>months</c>: no month missing between the first and the last;
/// <c>band</c>: each month's size as a part of the median month; <c>missing</c>: the share of rows without a value in the column;
/// <c>values</c>: exactly these values in the column; <c>unique</c>: no two rows with the same values in the columns.
/// </param>
/// <param name="Column">Relation column, for <c>missing</c> and <c>values</c>.</param>
/// <param name="Columns">Relation columns of the key, for <c>unique</c>.</param>
/// <param name="AtLeast">Least boroughs, or least part of the median month.</param>
/// <param name="AtMost">Most part of the median month, or most share missing.</param>
/// <param name="Values">Values expected.</param>
/// <param name="Why">What a failure may mean, in words; or empty.</param>
public sealed record ContractCheck(
    string Check,
    string Column = "",
    IReadOnlyList<string>? Columns = null,
    decimal? AtLeast = null,
    decimal? AtMost = null,
    IReadOnlyList<string>? Values = null,
    string Why = "");
