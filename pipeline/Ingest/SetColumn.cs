using System.Globalization;
using SvdPipeline.Ingest.Columns;

namespace SvdPipeline.Ingest;

/// <summary>A relation column that the headers of a wide file set: one value for each of its unpivoted columns, or none.</summary>
/// <param name="index">Column of the relation.</param>
/// <param name="values">The values, in the order of the unpivoted columns.</param>
internal sealed class SetColumn(int index, IReadOnlyList<string?> values)
{
    private readonly TextValues texts = new();
    private Action<int, int> fill = null!;

    /// <summary>Column of the relation.</summary>
    public int Index { get; } = index;

    /// <summary>Takes the column of the batch to fill.</summary>
    public void Bind(ColumnBuffer buffer)
    {
        switch (buffer)
        {
            case TextBuffer text:
                var numbers = values.Select(texts.Add).ToArray();
                text.Bind(texts);
                fill = (row, i) => text.Set(row, numbers[i]);
                break;
            case ValueBuffer<int> ints:
                fill = Filler(ints);
                break;
            case ValueBuffer<long> longs:
                fill = Filler(longs);
                break;
            case ValueBuffer<decimal> decimals:
                fill = Filler(decimals);
                break;
            case ValueBuffer<DateOnly> dates:
                fill = Filler(dates);
                break;
            default:
                throw new InvalidOperationException($"Column {buffer.Name} cannot be set by a header.");
        }
    }

    /// <summary>Fills the cell of a row with the value of an unpivoted column.</summary>
    public void Fill(int row, int unpivoted) => fill(row, unpivoted);

    private Action<int, int> Filler<T>(ValueBuffer<T> buffer)
        where T : struct, IParsable<T>
    {
        T?[] parsed = [.. values.Select(v => v is null ? (T?)null : T.Parse(v, CultureInfo.InvariantCulture))];
        return (row, i) => buffer.Cells[row] = parsed[i];
    }
}
