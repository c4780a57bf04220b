namespace SvdPipeline.Provenance;

/// <summary>A column of a relation that another column is made from; column <c>*</c> is that its rows are there, as a count of them says.</summary>
/// <param name="Relation">Relation, seed or raw relation of the lake.</param>
/// <param name="Column">Column.</param>
public readonly record struct ColumnOrigin(string Relation, string Column)
{
    /// <summary>Name of the column that stands for the rows themselves.</summary>
    public const string Rows = "*";

    /// <summary>The origins, each once, by relation and column.</summary>
    public static IReadOnlyList<ColumnOrigin> Sorted(IEnumerable<ColumnOrigin> origins) =>
        [.. origins.Distinct().OrderBy(o => o.Relation, StringComparer.Ordinal).ThenBy(o => o.Column, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string ToString() => $"{Relation}.{Column}";
}
