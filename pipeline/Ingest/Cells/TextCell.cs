using System.Text;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>
/// Text, codes, categories and areas. What a spelling becomes is worked out once and remembered, up to a bound, so that a cell costs one look-up.
/// </summary>
internal sealed class TextCell : CellReader
{
    private const int Remembered = 65_536;

    private readonly Func<string, TextReading> resolve;
    private readonly Dictionary<byte[], (int Value, CellState State)> known = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], (int Value, CellState State)>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly TextValues values = new();
    private readonly (int Value, CellState State) blank;
    private TextBuffer buffer = null!;

    /// <summary>A reader of a column, by the column's type.</summary>
    public TextCell(ContractColumn column, int field, IReadOnlyDictionary<string, string>? mapped = null)
        : base(column, field)
    {
        resolve = TextRules.Of(column, mapped);
        var empty = resolve("");
        blank = (values.Add(empty.Value), empty.State);
        lookup = known.GetAlternateLookup<ReadOnlySpan<byte>>();
        Wanted = TextRules.Wanted(column);
    }

    /// <inheritdoc/>
    public override string Code => Column.Type switch
    {
        ColumnKind.Borough => "SVD-I104",
        ColumnKind.Period => "SVD-I113",
        ColumnKind.Ward or ColumnKind.Lsoa => "SVD-I110",
        _ => "SVD-I109",
    };

    /// <inheritdoc/>
    public override string Wanted { get; }

    /// <inheritdoc/>
    public override string ClassOf(ReadOnlySpan<byte> cell) => "a value that is not in the list";

    /// <inheritdoc/>
    public override void Bind(ColumnBuffer buffer)
    {
        this.buffer = (TextBuffer)buffer;
        this.buffer.Bind(values);
    }

    /// <inheritdoc/>
    public override CellState Read(ReadOnlySpan<byte> cell, int row)
    {
        if (cell.Length == 0)
        {
            buffer.Set(row, blank.Value);
            return blank.State;
        }

        if (!lookup.TryGetValue(cell, out var reading))
        {
            var found = resolve(Encoding.UTF8.GetString(cell));
            if (known.Count == Remembered)
            {
                buffer.Set(row, found.Value);
                return found.State;
            }

            reading = (values.Add(found.Value), found.State);
            known.Add(cell.ToArray(), reading);
        }

        buffer.Set(row, reading.Value);
        return reading.State;
    }
}
