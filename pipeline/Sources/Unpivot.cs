namespace SvdPipeline.Sources;

/// <summary>How a wide file becomes long: each of the columns named here gives one row of its own.</summary>
/// <param name="Value">Relation column that takes the cell, and a column of the contract without headers.</param>
/// <param name="Months">Forms of headers that are months (<c>yyyyMM</c>, <c>MMM yyyy</c>), which fill the relation column <c>month</c>; or null.</param>
/// <param name="Columns">Header to the relation columns it sets, where headers are words.</param>
/// <param name="Optional">True when a file may lack some of <paramref name="Columns"/>.</param>
/// <param name="Boroughs">Relation column that takes the borough of headers that are boroughs' names, or null.</param>
/// <param name="Marks">Marks of the cells, as those of a column.</param>
public sealed record Unpivot(
    string Value,
    IReadOnlyList<string>? Months = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Columns = null,
    bool Optional = false,
    string? Boroughs = null,
    IReadOnlyDictionary<string, string>? Marks = null);
