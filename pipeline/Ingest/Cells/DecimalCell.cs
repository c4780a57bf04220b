using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Numbers with decimals.</summary>
internal sealed class DecimalCell(ContractColumn column, int field, Marks? marks, bool strict) : CellReader(column, field)
{
    private ValueBuffer<decimal> buffer = null!;

    /// <inheritdoc/>
    public override string Code => "SVD-I111";

    /// <inheritdoc/>
    public override string Wanted => "a number, such as 12.5";

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => "not a number";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer) => this.buffer = (ValueBuffer<decimal>)buffer;

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        var read = DecimalText.TryParse(cell, out var number);
        buffer.Cells[row] = read ? number : null;
        return read ? CellState.Filled : IsMissing(cell, row, marks, strict) ? CellState.Missing : CellState.Bad;
    }
}
