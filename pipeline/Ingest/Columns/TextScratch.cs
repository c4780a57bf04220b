using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Ingest.Columns;

/// <summary>
/// Room shared by all text columns of a file while they are written, one after the other. Empty cells are given by definition levels,
/// so that an empty cell never becomes empty text.
/// </summary>
internal sealed class TextScratch(int capacity)
{
    private char[] characters = [];

    /// <summary>The texts that are there, packed.</summary>
    public ReadOnlyMemory<char>[] Texts { get; } = new ReadOnlyMemory<char>[capacity];

    /// <summary>1 where a row has a text, otherwise 0.</summary>
    public int[] Present { get; } = new int[capacity];

    /// <summary>At least this many characters, their content undefined.</summary>
    public char[] Characters(int count) => characters.Length >= count ? characters : characters = new char[count];

    /// <summary>Writes the column.</summary>
    public Task Write(ParquetRowGroupWriter group, DataField field, int texts, int rows) =>
        group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, Texts.AsMemory(0, texts), new ReadOnlyMemory<int>(Present, 0, rows), null, CancellationToken.None);
}
