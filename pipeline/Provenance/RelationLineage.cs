namespace SvdPipeline.Provenance;

/// <summary>What the columns and the rows of a relation come from, in the relations it reads.</summary>
/// <param name="Name">Relation.</param>
/// <param name="Path">Its <c>.sql</c> file; empty for raw relations, seeds and the figures.</param>
/// <param name="Columns">Columns in order, each with the columns that its values are made from.</param>
/// <param name="Rows">Columns that decide which rows there are: filters, joins, groups, ranks within groups.</param>
public sealed record RelationLineage(
    string Name,
    string Path,
    IReadOnlyList<(string Name, IReadOnlyList<ColumnOrigin> From)> Columns,
    IReadOnlyList<ColumnOrigin> Rows)
{
    /// <summary>What a column comes from; for <c>*</c> what decides the rows.</summary>
    public IReadOnlyList<ColumnOrigin> From(string column) =>
        column == ColumnOrigin.Rows ? Rows : Columns.FirstOrDefault(c => c.Name == column).From ?? [];
}
