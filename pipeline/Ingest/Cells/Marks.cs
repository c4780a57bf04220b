using System.Text;
using SvdPipeline.Ingest.Columns;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Marks that stand in place of a number, and the row's status that takes them.</summary>
/// <param name="found">Found text to status.</param>
/// <param name="status">The row's status.</param>
internal sealed class Marks(IReadOnlyDictionary<string, string> found, RowStatus status)
{
    private const int Longest = 64;
    private readonly Dictionary<string, string> byText = new(found, StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the cell is a mark; the row's status then has it.</summary>
    public bool Take(ReadOnlySpan<byte> cell, int row)
    {
        if (cell.Length > Longest || !byText.TryGetValue(Encoding.UTF8.GetString(cell), out var mark))
        {
            return false;
        }

        status.Mark(row, mark);
        return true;
    }
}
