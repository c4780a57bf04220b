using SvdPipeline.Ingest.Columns;

namespace SvdPipeline.Ingest.Cells;

/// <summary>The column <c>status</c> of a relation: why a number of the row is not there, told from a mark in its place. The first mark of a row counts.</summary>
internal sealed class RowStatus
{
    /// <summary>Name of the column.</summary>
    public const string Column = "status";

    private readonly TextValues values = new();
    private TextBuffer buffer = null!;
    private int marked = -1;

    /// <summary>Takes the column of the batch to fill.</summary>
    public void Bind(ColumnBuffer buffer)
    {
        this.buffer = (TextBuffer)buffer;
        this.buffer.Bind(values);
        marked = -1;
    }

    /// <summary>Starts a row.</summary>
    public void Clear(int row)
    {
        buffer.Set(row, 0);
        marked = -1;
    }

    /// <summary>Marks the row.</summary>
    public void Mark(int row, string status)
    {
        if (marked != row)
        {
            buffer.Set(row, values.Add(status));
            marked = row;
        }
    }
}
