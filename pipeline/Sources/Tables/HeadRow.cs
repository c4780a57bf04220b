using System.Text;

namespace SvdPipeline.Sources.Tables;

/// <summary>One of the first rows of a table.</summary>
/// <param name="Line">Line or row.</param>
/// <param name="Cells">Cells, trimmed; those of a sheet without the empty ones at the end.</param>
public sealed record HeadRow(long Line, IReadOnlyList<string> Cells)
{
    /// <summary>The first rows of a table, empty ones included.</summary>
    public static IReadOnlyList<HeadRow> Take(RowReader reader, int rows)
    {
        var head = new List<HeadRow>();
        while (head.Count < rows && reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)).Trim().TrimStart('\uFEFF'))];
            head.Add(new HeadRow(reader.LineNumber, reader.HasShortRows ? cells[..(Array.FindLastIndex(cells, c => c.Length > 0) + 1)] : cells));
        }

        return head;
    }
}
