namespace SvdPipeline.Ingest.Columns;

/// <summary>A batch of rows of one relation, column by column: one row group of the Parquet.</summary>
internal sealed class RowBatch
{
    /// <summary>Most rows of a batch: DuckDB's own row group.</summary>
    public const int Most = 122_880;

    /// <summary>An empty batch with the relation's columns.</summary>
    /// <param name="shape">The relation.</param>
    /// <param name="references">Columns that hold references.</param>
    /// <param name="capacity">Rows it holds.</param>
    public RowBatch(RelationShape shape, IReadOnlyCollection<string> references, int capacity)
    {
        Capacity = capacity;
        Columns = [.. shape.Columns.Select(c => Create(c.Name, references.Contains(c.Name) ? "reference" : c.Type, capacity))];
    }

    /// <summary>Rows it holds.</summary>
    public int Capacity { get; }

    /// <summary>The columns, in the relation's order.</summary>
    public ColumnBuffer[] Columns { get; }

    /// <summary>Rows filled.</summary>
    public int Rows { get; set; }

    private static ColumnBuffer Create(string name, string type, int capacity) => type switch
    {
        "text" => new TextBuffer(name, capacity),
        "reference" => new ReferenceBuffer(name, capacity),
        "int" => new ValueBuffer<int>(name, capacity),
        "long" => new ValueBuffer<long>(name, capacity),
        "decimal" => new ValueBuffer<decimal>(name, capacity),
        "date" => new ValueBuffer<DateOnly>(name, capacity),
        _ => throw new InvalidOperationException($"No column type '{type}'."),
    };
}
