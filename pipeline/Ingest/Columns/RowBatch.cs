namespace SvdPipeline.Ingest.Columns;

/// <summary>A batch of rows of one relation, column by column: one row group of the Parquet.</summary>
internal sealed class RowBatch
{
    /// <summary>Rows of a full batch: DuckDB's own row group.</summary>
    public const int Capacity = 122_880;

    /// <summary>An empty batch with the relation's columns.</summary>
    /// <param name="shape">The relation.</param>
    /// <param name="references">Columns that hold references.</param>
    public RowBatch(RelationShape shape, IReadOnlyCollection<string> references) =>
        Columns = [.. shape.Columns.Select(c => Create(c.Name, references.Contains(c.Name) ? "reference" : c.Type))];

    /// <summary>The columns, in the relation's order.</summary>
    public ColumnBuffer[] Columns { get; }

    /// <summary>Rows filled.</summary>
    public int Rows { get; set; }

    private static ColumnBuffer Create(string name, string type) => type switch
    {
        "text" => new TextBuffer(name, Capacity),
        "reference" => new ReferenceBuffer(name, Capacity),
        "int" => new ValueBuffer<int>(name, Capacity),
        "long" => new ValueBuffer<long>(name, Capacity),
        "date" => new ValueBuffer<DateOnly>(name, Capacity),
        _ => throw new InvalidOperationException($"No column type '{type}'."),
    };
}
