using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>References, which go on as keyed hashes.</summary>
internal sealed class ReferenceCell(ContractColumn column, int field, References references) : CellReader(column, field)
{
    private ReferenceBuffer buffer = null!;

    /// <inheritdoc/>
    public override string Code => throw new InvalidOperationException("A reference is never bad, only missing.");

    /// <inheritdoc/>
    public override string Wanted => "a reference";

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => "empty";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer) => this.buffer = (ReferenceBuffer)buffer;

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        if (cell.Length == 0)
        {
            buffer.Clear(row);
            return CellState.Missing;
        }

        references.Hash(cell, buffer.Cell(row));
        return CellState.Filled;
    }
}
