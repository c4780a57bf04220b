namespace SvdPipeline.Sources;

/// <summary>How a wide file becomes long: each of the columns named here gives one row of its own.</summary>
/// <param name="Value">Relation column that takes the cell.</param>
/// <param name="MonthPattern">Pattern of headers that are months (<c>^\d{6}$</c>), which fill the relation column <c>month</c>; or null.</param>
/// <param name="Columns">Header to the relation columns it sets, where headers are words.</param>
public sealed record Unpivot(
    string Value,
    string? MonthPattern = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? Columns = null);
