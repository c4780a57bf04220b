using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>Keyed hashes of references: 16 bytes a cell, written as 32 hex digits.</summary>
internal sealed class ReferenceBuffer(string name, int capacity) : ColumnBuffer(name)
{
    private readonly byte[] hashes = new byte[capacity * References.Bytes];
    private readonly bool[] present = new bool[capacity];

    /// <inheritdoc/>
    public override DataField Field { get; } = new DataField<string>(name);

    /// <summary>Where a row's hash goes; the cell counts as filled.</summary>
    public Span<byte> Cell(int row)
    {
        present[row] = true;
        return hashes.AsSpan(row * References.Bytes, References.Bytes);
    }

    /// <inheritdoc/>
    public override void Copy(int from, int to)
    {
        present[to] = present[from];
        hashes.AsSpan(from * References.Bytes, References.Bytes).CopyTo(hashes.AsSpan(to * References.Bytes));
    }

    /// <inheritdoc/>
    public override void Fill(string value) => throw new InvalidOperationException("A reference is never the same in all rows.");

    /// <summary>Empties a cell.</summary>
    public void Clear(int row) => present[row] = false;

    /// <inheritdoc/>
    public override Task Write(ParquetRowGroupWriter group, DataField field, int rows, TextScratch scratch)
    {
        const int Digits = References.Bytes * 2;
        var slab = scratch.Characters(rows * Digits);
        var kept = 0;
        for (var i = 0; i < rows; i++)
        {
            scratch.Present[i] = present[i] ? 1 : 0;
            if (present[i])
            {
                Convert.TryToHexStringLower(hashes.AsSpan(i * References.Bytes, References.Bytes), slab.AsSpan(kept * Digits), out _);
                scratch.Texts[kept] = slab.AsMemory(kept * Digits, Digits);
                kept++;
            }
        }

        return scratch.Write(group, field, kept, rows);
    }
}
