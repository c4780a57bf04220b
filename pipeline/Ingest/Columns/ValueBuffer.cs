using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>Numbers and dates.</summary>
internal sealed class ValueBuffer<T>(string name, int capacity) : ColumnBuffer(name)
    where T : struct
{
    /// <summary>The cells; null is empty.</summary>
    public T?[] Cells { get; } = new T?[capacity];

    /// <inheritdoc/>
    public override DataField Field { get; } = new DataField<T?>(name);

    /// <inheritdoc/>
    public override void Copy(int from, int to) => Cells[to] = Cells[from];

    /// <inheritdoc/>
    public override Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch) =>
        group.WriteAsync(field, new ReadOnlyMemory<T?>(Cells, 0, rows));
}
