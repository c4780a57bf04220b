using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>The hour of a time: <c>21:35</c>, <c>21:35:00</c>, <c>2135</c>, <c>21</c>, or the time of a date.</summary>
internal sealed class HourCell(ContractColumn column, int field) : CellReader(column, field)
{
    private ValueBuffer<int> buffer = null!;

    /// <inheritdoc/>
    public override string Code => "SVD-I108";

    /// <inheritdoc/>
    public override string Wanted => "a time of the day, such as 21:35";

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => "not a time of the day";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer) => this.buffer = (ValueBuffer<int>)buffer;

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        buffer.Cells[row] = null;
        if (cell.Length == 0)
        {
            return CellState.Missing;
        }

        if (Column.Utc && LondonTime.TryParse(cell, out var london))
        {
            buffer.Cells[row] = london.Hour;
            return CellState.Filled;
        }

        var time = cell.Length >= 15 && cell[10] is (byte)' ' or (byte)'T' ? cell[11..] : cell;
        var colon = time.IndexOf((byte)':');
        var hours = colon > 0 ? time[..colon] : time.Length == 4 ? time[..2] : time;
        var minutes = colon > 0 && time.Length >= colon + 3 ? time[(colon + 1)..(colon + 3)] : time.Length == 4 ? time[2..] : "0"u8;
        if (hours.Length <= 2 && WholeNumber.TryParse(hours, out var hour) && hour < 24 && WholeNumber.TryParse(minutes, out var minute) && minute < 60)
        {
            buffer.Cells[row] = (int)hour;
            return CellState.Filled;
        }

        return IsMissingWord(cell) ? CellState.Missing : CellState.Bad;
    }
}
