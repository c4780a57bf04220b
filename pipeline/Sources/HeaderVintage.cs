namespace SvdPipeline.Sources;

/// <summary>One layout in which a source has been seen.</summary>
/// <param name="Id">Id such as <c>ward-2022</c>.</param>
/// <param name="Seen">Files it was seen in, in words.</param>
/// <param name="AsOf">As-of date of such a file where it is fixed, <c>yyyy-MM-dd</c>; otherwise empty.</param>
/// <param name="Set">Relation columns that hold the same value in every row of such a file, such as the geography.</param>
/// <param name="Columns">Relation column to header, all of which must be there; empty where the columns' own headers serve.</param>
/// <param name="Sheet">Name of the sheet or member that this vintage only fits, by letters and digits; for workbooks whose sheets share a header. Otherwise empty.</param>
public sealed record HeaderVintage(
    string Id,
    string Seen = "",
    string AsOf = "",
    IReadOnlyDictionary<string, string>? Set = null,
    IReadOnlyDictionary<string, string>? Columns = null,
    string Sheet = "");
