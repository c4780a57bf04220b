namespace SvdPipeline.Provenance;

/// <summary>A column while a query is resolved: what it is made from, and for a struct what each field is.</summary>
/// <param name="Name">Name in its table.</param>
/// <param name="From">Origins in relations.</param>
/// <param name="Fields">Fields of a struct, or null.</param>
internal sealed record ScopedColumn(string Name, HashSet<ColumnOrigin> From, IReadOnlyDictionary<string, HashSet<ColumnOrigin>>? Fields = null);

/// <summary>A table while a query is resolved. An open one is a seed, whose columns are not known: any name may be its.</summary>
/// <param name="Alias">Name in the query.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Rows">What decides its rows.</param>
/// <param name="Open">Name of the seed, or null.</param>
internal sealed record ScopedTable(string Alias, IReadOnlyList<ScopedColumn> Columns, HashSet<ColumnOrigin> Rows, string? Open = null)
{
    /// <summary>The column, or null.</summary>
    public ScopedColumn? Find(string name) =>
        Columns.FirstOrDefault(c => c.Name == name) ?? (Open is null ? null : new ScopedColumn(name, [new ColumnOrigin(Open, name)]));
}

/// <summary>The names that a query can see: its tables, the aliases of its list, and what the one around it sees.</summary>
internal sealed class SelectScope(SelectScope? around, IReadOnlyDictionary<string, ScopedTable> named)
{
    private readonly HashSet<string> bound = new(StringComparer.Ordinal);

    /// <summary>Common table expressions by name.</summary>
    public Dictionary<string, ScopedTable> Named { get; } = new(named, StringComparer.Ordinal);

    /// <summary>Tables that it reads.</summary>
    public List<ScopedTable> Tables { get; } = [];

    /// <summary>Columns listed so far.</summary>
    public Dictionary<string, ScopedColumn> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a name stand for nothing: the parameter of a lambda.</summary>
    public void Bind(string name) => bound.Add(name);

    /// <summary>What a reference is made from.</summary>
    /// <exception cref="InvalidOperationException">Nothing has that name.</exception>
    public HashSet<ColumnOrigin> Find(IReadOnlyList<string> names) => Try(names) is { } found ? Field(found.Column, found.Fields)
        : throw new InvalidOperationException($"Nothing is named {string.Join('.', names)} here.");

    /// <summary>The column a reference names, its struct and all; null for a field or a name of nothing.</summary>
    public ScopedColumn? Column(IReadOnlyList<string> names) => Try(names) is ({ } column, []) ? column : null;

    private static HashSet<ColumnOrigin> Field(ScopedColumn column, string[] fields) =>
        fields.Length > 0 && column.Fields?.GetValueOrDefault(fields[0]) is { } from ? from : column.From;

    /// <summary>A table before a column, a column of a closed table before one of a seed, a table's column before an alias.</summary>
    private (ScopedColumn Column, string[] Fields)? Try(IReadOnlyList<string> names)
    {
        if (bound.Contains(names[0]))
        {
            return (new ScopedColumn(names[0], []), []);
        }

        if (names.Count > 1 && Tables.FirstOrDefault(t => t.Alias == names[0]) is { } table && table.Find(names[1]) is { } own)
        {
            return (own, [.. names.Skip(2)]);
        }

        var column = Tables.Where(t => t.Open is null).Select(t => t.Find(names[0])).FirstOrDefault(c => c is not null)
            ?? Aliases.GetValueOrDefault(names[0])
            ?? (around is null || around.Try(names) is null ? Tables.FirstOrDefault(t => t.Open is not null)?.Find(names[0]) : null);
        return column is not null ? (column, [.. names.Skip(1)]) : around?.Try(names);
    }
}
