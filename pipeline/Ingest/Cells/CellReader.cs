using System.Text;
using SvdPipeline.Areas;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Reads the cells of one column of a file into a column of the batch.</summary>
internal abstract class CellReader(ContractColumn column, int field)
{
    private static readonly HashSet<string> MissingWords =
        new(["", "null", "unknown", "notknown", "notrecorded", "notstated", "nk", "na", "none"], StringComparer.Ordinal);

    /// <summary>The contract's column.</summary>
    public ContractColumn Column { get; } = column;

    /// <summary>Column of the file, from 0.</summary>
    public int Field { get; } = field;

    /// <summary>Code of the finding when a cell is bad.</summary>
    public abstract string Code { get; }

    /// <summary>What the contract wants, in words.</summary>
    public abstract string Wanted { get; }

    /// <summary>Class of a bad value, for columns whose values are not shown.</summary>
    public abstract string ClassOf(ReadOnlySpan<byte> cell);

    /// <summary>Takes the column of the batch to fill.</summary>
    public abstract void Bind(ColumnBuffer buffer);

    /// <summary>Reads a cell, already trimmed.</summary>
    public abstract CellState Read(ReadOnlySpan<byte> cell, int row);

    /// <summary>The cell without white space at its ends, no-break spaces included.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0 || (cell[0] is > 32 and < 128 && cell[^1] is > 32 and < 128))
        {
            return cell;
        }

        cell = cell[Ascii.Trim(cell)];
        while (cell.StartsWith("\u00a0"u8))
        {
            cell = cell[2..];
        }

        while (cell.EndsWith("\u00a0"u8))
        {
            cell = cell[..^2];
        }

        return cell;
    }

    /// <summary>True when a cell that is no number says so: it is empty, a mark, or a word for missing; not a word where only marks may stand in place of a number.</summary>
    protected static bool IsMissing(ReadOnlySpan<byte> cell, int row, Marks? marks, bool strict) =>
        cell.Length == 0 || marks?.Take(cell, row) == true || (!strict && IsMissingWord(cell));

    /// <summary>True for the words in which sources say that nothing is known.</summary>
    protected static bool IsMissingWord(ReadOnlySpan<byte> cell) =>
        cell.Length <= 16 && MissingWords.Contains(Spelling.Normal(Encoding.UTF8.GetString(cell)));
}
