using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Whole numbers and ages.</summary>
internal sealed class NumberCell(ContractColumn column, int field, Marks? marks = null, bool strict = false) : CellReader(column, field)
{
    private const int OldestAge = 120;
    private long most;
    private ValueBuffer<int>? ints;
    private ValueBuffer<long>? longs;

    /// <inheritdoc/>
    public override string Code => Column.Type == ColumnKind.Age ? "SVD-I107" : "SVD-I106";

    /// <inheritdoc/>
    public override string Wanted => Column.Type == ColumnKind.Age ? "an age in whole years from 0 to 120" : "a whole number, 0 or more";

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => WholeNumber.TryParse(cell, out _) || WholeNumber.IsNegative(cell) ? "a number out of range" : "not a number";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer)
    {
        ints = buffer as ValueBuffer<int>;
        longs = buffer as ValueBuffer<long>;
        most = Column.Type == ColumnKind.Age ? OldestAge : longs is not null ? long.MaxValue : int.MaxValue;
    }

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        var whole = WholeNumber.TryParse(cell, out var number) && number <= most;
        if (longs is not null)
        {
            longs.Cells[row] = whole ? number : null;
        }
        else
        {
            ints!.Cells[row] = whole ? (int)number : null;
        }

        return whole ? CellState.Filled : IsMissing(cell, row, marks, strict) ? CellState.Missing : CellState.Bad;
    }
}
