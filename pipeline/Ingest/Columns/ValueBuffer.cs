using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>Numbers and dates.</summary>
internal sealed class ValueBuffer<T>(string name, int capacity) : ColumnBuffer(name)
    where T : struct, IParsable<T>
{
    /// <summary>Digits of a decimal, and those after its point.</summary>
    public const int Precision = 18, Scale = 6;

    /// <summary>The cells; null is empty.</summary>
    public T?[] Cells { get; } = new T?[capacity];

    /// <inheritdoc/>
    public override DataField Field { get; } = typeof(T) == typeof(decimal)
        ? new DecimalDataField(name, Precision, Scale, isNullable: true)
        : new DataField<T?>(name);

    /// <inheritdoc/>
    public override void Copy(int from, int to) => Cells[to] = Cells[from];

    /// <inheritdoc/>
    public override void Fill(string value) => Array.Fill(Cells, T.Parse(value, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch) =>
        group.WriteAsync(field, new ReadOnlyMemory<T?>(Cells, 0, rows));
}
