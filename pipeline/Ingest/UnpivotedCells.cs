using System.Text;
using CsvHelper;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest;

/// <summary>
/// The columns of a wide file that become rows: a row of the file gives one row for each of them, zero counts included, so that nothing is lost and a
/// missing cell differs from a zero.
/// </summary>
internal sealed class UnpivotedCells(FileLayout layout, RelationShape shape)
{
    private readonly int valueColumn = shape.IndexOf(layout.Contract.Unpivot!.Value);
    private readonly int[] setColumns = [.. layout.Unpivoted.SelectMany(u => u.Set.Keys).Distinct(StringComparer.Ordinal).Select(shape.IndexOf)];
    private readonly int monthColumn = layout.Unpivoted[0].Month is null ? -1 : shape.IndexOf("month");

    /// <summary>Rows that a row of the file gives.</summary>
    public int Count => layout.Unpivoted.Count;

    /// <summary>Fills the rows from <paramref name="row"/> on, whose other cells stand in the first; gives their number.</summary>
    public int Read(CsvReader reader, RowBatch batch, int row, long line, string file, List<Finding> findings)
    {
        foreach (var column in batch.Columns)
        {
            for (var i = 1; i < Count; i++)
            {
                column.Copy(row, row + i);
            }
        }

        var values = ((ValueBuffer<long>)batch.Columns[valueColumn]).Cells;
        for (var i = 0; i < Count; i++)
        {
            var unpivoted = layout.Unpivoted[i];
            var text = CellReader.Trim(reader.GetSpan(unpivoted.Field));
            values[row + i] = WholeNumber.TryParse(text, out var number) ? number : null;
            if (values[row + i] is null && text.Length > 0)
            {
                findings.Add(RowFindings.Cell("SVD-I106", file, line, unpivoted.Field + 1, layout.Headers[unpivoted.Field], Encoding.UTF8.GetString(text), "a whole number, 0 or more"));
            }

            Set(batch, row + i, unpivoted);
        }

        return Count;
    }

    private void Set(RowBatch batch, int row, UnpivotedColumn unpivoted)
    {
        if (monthColumn >= 0)
        {
            ((ValueBuffer<DateOnly>)batch.Columns[monthColumn]).Cells[row] = unpivoted.Month;
        }

        foreach (var column in setColumns)
        {
            ((ValueBuffer<int>)batch.Columns[column]).Cells[row] = unpivoted.Set.TryGetValue(shape.Columns[column].Name, out var value) ? value : null;
        }
    }
}
