namespace SvdPipeline.Sources;

/// <summary>One column that a contract reads.</summary>
/// <param name="Name">Column of the contract's relation that it fills.</param>
/// <param name="Headers">Headers under which publishers and analysts write it; the first is the canonical one. Matched by letters and digits only.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Sensitivity">How its values may be shown.</param>
/// <param name="Required">True when a file without it is refused whole.</param>
/// <param name="Values">For a category: found value to canonical value; an empty canonical value means missing. For text: spellings made the same.</param>
/// <param name="Blank">Value of an empty cell, where an empty cell has a meaning of its own.</param>
/// <param name="Case"><c>upper</c> or <c>lower</c> where text is folded; otherwise empty.</param>
/// <param name="Marks">For a number: found text to status (<c>c</c> suppressed, <c>x</c> not available, <c>z</c> not applicable). The number stays empty and the relation's column <c>status</c> takes it.</param>
/// <param name="Utc">For a date or hour: true when a time found is UTC and becomes London time.</param>
/// <param name="Holds">What it holds, in words, for the data dictionary; empty where the name says it.</param>
public sealed record ContractColumn(
    string Name,
    IReadOnlyList<string> Headers,
    ColumnKind Type,
    Sensitivity Sensitivity = Sensitivity.Open,
    bool Required = false,
    IReadOnlyDictionary<string, string>? Values = null,
    string Blank = "",
    string Case = "",
    IReadOnlyDictionary<string, string>? Marks = null,
    bool Utc = false,
    string Holds = "")
{
    /// <summary>Values a flag or category may have, in the order of its map; nothing for other types.</summary>
    public IEnumerable<string> Canonical => Type == ColumnKind.Flag ? ["yes", "no"] : Values?.Values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal) ?? [];
}
