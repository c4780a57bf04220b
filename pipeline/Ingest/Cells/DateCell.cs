using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Dates and months. The two orders of a date may stand in one column, since each is plain by itself; that is a finding all the same.</summary>
internal sealed class DateCell(ContractColumn column, int field) : CellReader(column, field)
{
    private ValueBuffer<DateOnly> buffer = null!;
    private DateText.Order seen;
    private bool mixed;

    /// <inheritdoc/>
    public override string Code => "SVD-I105";

    /// <inheritdoc/>
    public override string Wanted => Column.Type == ColumnKind.Month ? "a month, such as 2026-02 or 01/02/2026" : "a date, such as 2026-02-28 or 28/02/2026";

    /// <summary>True when the last cell was the first in another order than those before.</summary>
    public bool TurnedOrder { get; private set; }

    /// <summary>Date of the last cell read.</summary>
    public DateOnly Last { get; private set; }

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => cell.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 ? "not a date" : "a date in another format, or one that does not exist";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer) => this.buffer = (ValueBuffer<DateOnly>)buffer;

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        TurnedOrder = false;
        if (Column.Utc && LondonTime.TryParse(cell, out var london))
        {
            buffer.Cells[row] = Last = DateOnly.FromDateTime(london);
            return CellState.Filled;
        }

        var order = Column.Type == ColumnKind.Month ? DateText.ParseMonth(cell, out var date) : DateText.Parse(cell, out date);
        if (order == DateText.Order.None)
        {
            buffer.Cells[row] = null;
            return cell.Length == 0 || IsMissingWord(cell) ? CellState.Missing : CellState.Bad;
        }

        TurnedOrder = !mixed && seen != DateText.Order.None && order != seen;
        mixed |= TurnedOrder;
        seen = order;
        buffer.Cells[row] = date;
        Last = date;
        return CellState.Filled;
    }
}
