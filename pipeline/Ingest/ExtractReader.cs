using System.Globalization;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>Reads one recognised table row by row: checks each cell against the contract, fills the batches, makes the findings.</summary>
internal sealed class ExtractReader
{
    private readonly string file;
    private readonly FileLayout layout;
    private readonly FindingList findings;
    private readonly ParquetRows output;
    private readonly CellReader[] cells;
    private readonly CellState[] states;
    private readonly long[] filled;
    private readonly Coverage coverage;
    private readonly (RowNeed Need, int[] Cells)[] needs;
    private readonly UnpivotedCells? unpivoted;
    private readonly int lineColumn;
    private readonly RowStatus? status;
    private readonly List<Finding> ofRow = [];
    private readonly TotalRows? totals;
    private readonly RowForm form;

    /// <summary>Prepares to read a file into a relation.</summary>
    public ExtractReader(string file, FileLayout layout, References references, FindingList findings, ParquetRows output, RelationShape shape)
    {
        (this.file, this.layout, this.findings, this.output) = (file, layout, findings, output);
        status = layout.Contract.Unpivot?.Marks is not null || layout.Contract.Columns.Any(c => c.Marks is not null) ? new RowStatus() : null;
        cells = CellReaders.Of(layout, references, status);
        states = new CellState[cells.Length];
        filled = new long[cells.Length];
        coverage = new Coverage(layout, cells);
        var set = (layout.Vintage.Set?.Keys ?? []).Concat(layout.Unpivoted.SelectMany(u => u.Set.Keys)).ToHashSet(StringComparer.Ordinal);
        needs = [.. layout.Contract.Needs.Where(n => !n.Columns.Any(set.Contains)).Select(n => (n, Enumerable.Range(0, cells.Length).Where(i => n.Columns.Contains(cells[i].Column.Name)).ToArray()))];
        lineColumn = shape.IndexOf("line");
        unpivoted = layout.Unpivoted.Count == 0 ? null : new UnpivotedCells(layout, shape, CellReaders.OfValue(layout.Contract, status), status);
        totals = layout.Contract.Totals is null ? null : new TotalRows(file, layout);
        form = new RowForm(file, layout, findings);
        Shape = shape;
    }

    private RelationShape Shape { get; }

    /// <summary>Reads the table through.</summary>
    /// <exception cref="FileRefused">The table cannot be read to its end.</exception>
    public ReadResult Read(Table table, Encoding? encoding)
    {
        Bind();
        long rowsIn = 0, refused = 0;
        var perRow = unpivoted?.Count ?? 1;
        try
        {
            using var rows = table.Open(encoding);
            for (var more = ToFirstRow(rows); more; more = rows.Read())
            {
                var filled = RowForm.FilledUpToTwo(rows);
                if (filled == 0)
                {
                    continue;
                }

                rowsIn++;
                if (output.Current.Rows + perRow > output.Current.Capacity)
                {
                    output.Next();
                    Bind();
                }

                refused += Row(rows, filled) ? 0 : 1;
            }
        }
        catch (UnreadableTable why)
        {
            throw new FileRefused(RowFindings.Unreadable(file, why));
        }

        output.Finish();
        totals?.Compare().ForEach(findings.Add);
        return Result(rowsIn, refused);
    }

    private bool ToFirstRow(RowReader rows)
    {
        for (var i = 0; i <= layout.Head.Row; i++)
        {
            if (!rows.Read())
            {
                return false;
            }
        }

        return rows.Read();
    }

    /// <summary>Reads a row; false when it is refused.</summary>
    private bool Row(RowReader reader, int filledCells)
    {
        var line = reader.LineNumber;
        if (!form.IsRow(reader, line, filledCells))
        {
            return false;
        }

        if (totals?.Take(reader, line) is { } total)
        {
            findings.Add(total);
            return false;
        }

        var batch = output.Current;
        var row = batch.Rows;
        ofRow.Clear();
        status?.Clear(row);
        for (var i = 0; i < cells.Length; i++)
        {
            var text = CellReader.Trim(reader.GetSpan(cells[i].Field));
            states[i] = cells[i].Read(text, row);
            if (states[i] == CellState.Bad)
            {
                ofRow.Add(Cell(cells[i], text, line));
            }
        }

        foreach (var (field, error) in reader.Errors)
        {
            if (field < layout.Headers.Count)
            {
                ofRow.Add(RowFindings.Error(file, line, field + 1, layout.Headers[field], error));
            }
        }

        if (coverage.TurnedOrder())
        {
            ofRow.AddRange(coverage.Cells.Where(c => c.TurnedOrder).Select(c => RowFindings.TwoOrders(file, line, c.Field + 1, layout.Headers[c.Field])));
        }

        if (Unmet() is { } need)
        {
            Refuse(need, line);
            return false;
        }

        ((ValueBuffer<long>)batch.Columns[lineColumn]).Cells[row] = line;
        batch.Rows += unpivoted?.Read(reader, batch, row, line, file, ofRow) ?? 1;
        ofRow.ForEach(findings.Add);
        totals?.Add(reader);
        Count();
        return true;
    }

    private Finding Cell(CellReader cell, ReadOnlySpan<byte> text, long line) => RowFindings.Cell(
        cell.Code,
        file,
        line,
        cell.Field + 1,
        layout.Headers[cell.Field],
        cell.Column.Sensitivity == Sensitivity.Open ? Encoding.UTF8.GetString(text) : cell.ClassOf(text),
        cell.Wanted);

    private (RowNeed Need, int[] Cells)? Unmet()
    {
        foreach (var need in needs)
        {
            if (!Array.Exists(need.Cells, i => states[i] == CellState.Filled))
            {
                return need;
            }
        }

        return null;
    }

    /// <summary>A bad cell that is the reason of the refusal is the finding; otherwise the empty cells are.</summary>
    private void Refuse((RowNeed Need, int[] Cells) unmet, long line)
    {
        var cause = ofRow.FindIndex(f => unmet.Cells.Any(i => cells[i].Field + 1 == f.Column));
        if (cause >= 0)
        {
            ofRow[cause] = ofRow[cause] with { RowRefused = true };
        }
        else
        {
            var field = unmet.Cells.Length == 0 ? -1 : cells[unmet.Cells[0]].Field;
            ofRow.Add(RowFindings.Refused(unmet.Need, file, line, field + 1, field < 0 ? unmet.Need.Columns[0] : layout.Headers[field]));
        }

        ofRow.ForEach(findings.Add);
    }

    private void Count()
    {
        for (var i = 0; i < states.Length; i++)
        {
            filled[i] += (int)states[i] & (int)CellState.Filled;
        }

        coverage.Add(states);
    }

    /// <summary>Points the cells at the current batch; what is the same in every row of the file is filled in once a batch.</summary>
    private void Bind()
    {
        var batch = output.Current;
        foreach (var cell in cells)
        {
            cell.Bind(batch.Columns[Shape.IndexOf(cell.Column.Name)]);
        }

        foreach (var (column, value) in layout.Vintage.Set ?? new Dictionary<string, string>())
        {
            batch.Columns[Shape.IndexOf(column)].Fill(value);
        }

        status?.Bind(batch.Columns[Shape.IndexOf(RowStatus.Column)]);
        unpivoted?.Bind(batch);
    }

    private ReadResult Result(long rowsIn, long refused)
    {
        var (firstMonth, lastDay, lastMonth, stray) = coverage.Result(file);
        if (stray is not null)
        {
            findings.Add(stray);
        }

        return new ReadResult(rowsIn, rowsIn - refused, refused, output.Rows, firstMonth, lastDay, lastMonth, [.. cells.Select((c, i) => (c.Column.Name, filled[i]))]);
    }
}
