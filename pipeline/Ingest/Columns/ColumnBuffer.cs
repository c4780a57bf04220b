using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>The cells of one column in a batch of rows, typed; filled by the parser's thread, written by the other.</summary>
internal abstract class ColumnBuffer(string name)
{
    /// <summary>Column of the relation.</summary>
    public string Name { get; } = name;

    /// <summary>The column in Parquet.</summary>
    public abstract DataField Field { get; }

    /// <summary>Repeats a cell further down: a wide row becomes several.</summary>
    public abstract void Copy(int from, int to);

    /// <summary>Puts one value, given as text, in all cells.</summary>
    public abstract void Fill(string value);

    /// <summary>Writes the first <paramref name="rows"/> cells as a column of the schema.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch);
}
