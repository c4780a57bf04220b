using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>Text whose values repeat: the strings are shared, so a cell costs a reference.</summary>
internal sealed class TextBuffer(string name, int capacity) : ColumnBuffer(name)
{
    /// <summary>The cells; null is empty.</summary>
    public string?[] Cells { get; } = new string?[capacity];

    /// <inheritdoc/>
    public override DataField Field { get; } = new DataField<string>(name);

    /// <inheritdoc/>
    public override void Copy(int from, int to) => Cells[to] = Cells[from];

    /// <inheritdoc/>
    public override void Clear(int row) => Cells[row] = null;

    /// <inheritdoc/>
    public override Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch)
    {
        var kept = 0;
        for (var i = 0; i < rows; i++)
        {
            if (Cells[i] is { } text)
            {
                scratch.Texts[kept++] = text.AsMemory();
                scratch.Present[i] = 1;
            }
            else
            {
                scratch.Present[i] = 0;
            }
        }

        return scratch.Write(group, field, kept, rows);
    }
}
