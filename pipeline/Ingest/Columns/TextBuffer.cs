using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>
/// Text whose values repeat: a cell is a number into the values of its column, so that a batch holds no strings of its own. Values beyond those that
/// are remembered are kept with the batch and go with it.
/// </summary>
internal sealed class TextBuffer(string name, int capacity) : ColumnBuffer(name)
{
    private readonly int[] cells = new int[capacity];
    private readonly List<string> passing = [];
    private TextValues values = new();

    /// <inheritdoc/>
    public override DataField Field { get; } = new DataField<string>(name);

    /// <summary>Takes the values of the column, and forgets those that passed with an earlier batch.</summary>
    public void Bind(TextValues values)
    {
        this.values = values;
        passing.Clear();
    }

    /// <summary>Puts a remembered value in a cell; 0 is empty.</summary>
    public void Set(int row, int value) => cells[row] = value;

    /// <summary>Puts a value that is not remembered in a cell.</summary>
    public void Set(int row, string? value)
    {
        cells[row] = 0;
        if (value is not null)
        {
            passing.Add(value);
            cells[row] = -passing.Count;
        }
    }

    /// <inheritdoc/>
    public override void Fill(string value)
    {
        Bind(new TextValues());
        Array.Fill(cells, values.Add(value));
    }

    /// <inheritdoc/>
    public override void Copy(int from, int to) => cells[to] = cells[from];

    /// <inheritdoc/>
    public override Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch)
    {
        var known = values.All;
        var kept = 0;
        for (var i = 0; i < rows; i++)
        {
            var cell = cells[i];
            scratch.Present[i] = cell == 0 ? 0 : 1;
            if (cell != 0)
            {
                scratch.Texts[kept++] = (cell > 0 ? known[cell] : passing[-cell - 1]).AsMemory();
            }
        }

        return scratch.Write(group, field, kept, rows);
    }
}
