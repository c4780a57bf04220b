using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>
/// The columns of a wide file that become rows: a row of the file gives one row for each of them, zero counts included, so that nothing is lost and a
/// missing cell differs from a zero.
/// </summary>
internal sealed class UnpivotedCells(FileLayout layout, RelationShape shape, CellReader value, RowStatus? status)
{
    private readonly int monthColumn = layout.Unpivoted.Any(u => u.Month is not null) ? shape.IndexOf("month") : -1;
    private readonly SetColumn[] set = [.. layout.Unpivoted.SelectMany(u => u.Set.Keys).Distinct(StringComparer.Ordinal).Select(name => new SetColumn(shape.IndexOf(name), [.. layout.Unpivoted.Select(u => u.Set.GetValueOrDefault(name))]))];

    /// <summary>Rows that a row of the file gives.</summary>
    public int Count => layout.Unpivoted.Count;

    /// <summary>Takes the batch to fill.</summary>
    public void Bind(RowBatch batch)
    {
        value.Bind(batch.Columns[shape.IndexOf(value.Column.Name)]);
        foreach (var column in set)
        {
            column.Bind(batch.Columns[column.Index]);
        }
    }

    /// <summary>Fills the rows from <paramref name="row"/> on, whose other cells stand in the first; gives their number.</summary>
    public int Read(RowReader reader, RowBatch batch, int row, long line, string file, List<Finding> findings)
    {
        foreach (var column in batch.Columns)
        {
            for (var i = 1; i < Count; i++)
            {
                column.Copy(row, row + i);
            }
        }

        var months = monthColumn < 0 ? null : ((ValueBuffer<DateOnly>)batch.Columns[monthColumn]).Cells;
        for (var i = 0; i < Count; i++)
        {
            var unpivoted = layout.Unpivoted[i];
            var text = CellReader.Trim(reader.GetSpan(unpivoted.Field));
            status?.Clear(row + i);
            if (value.Read(text, row + i) == CellState.Bad)
            {
                findings.Add(RowFindings.Cell(value.Code, file, line, unpivoted.Field + 1, layout.Headers[unpivoted.Field], Encoding.UTF8.GetString(text), value.Wanted));
            }

            if (months is not null)
            {
                months[row + i] = unpivoted.Month;
            }

            foreach (var column in set)
            {
                column.Fill(row + i, i);
            }
        }

        return Count;
    }
}
