using System.Globalization;
using System.Text;
using CsvHelper;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Ingest.Columns;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest;

/// <summary>Reads one recognised file row by row: checks each cell against the contract, fills the batches, makes the findings.</summary>
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
    private readonly int needed;
    private readonly RowStatus? status;
    private readonly List<Finding> ofRow = [];
    private CsvMalformedRecord? malformed;

    /// <summary>Prepares to read a file into a relation.</summary>
    public ExtractReader(string file, FileLayout layout, References references, FindingList findings, ParquetRows output, RelationShape shape)
    {
        (this.file, this.layout, this.findings, this.output) = (file, layout, findings, output);
        var unpivotMarks = layout.Contract.Unpivot?.Marks;
        status = unpivotMarks is not null || layout.Contract.Columns.Any(c => c.Marks is not null) ? new RowStatus() : null;
        cells = [.. layout.Fields.Select(f => Reader(f.Column, f.Field, references, layout.Mapping?.Values.GetValueOrDefault(f.Column.Name)))];
        states = new CellState[cells.Length];
        filled = new long[cells.Length];
        coverage = new Coverage(layout, cells);
        needs = [.. layout.Contract.Needs.Select(n => (n, Enumerable.Range(0, cells.Length).Where(i => n.Columns.Contains(cells[i].Column.Name)).ToArray()))];
        lineColumn = shape.IndexOf("line");
        unpivoted = layout.Unpivoted.Count == 0 ? null : new UnpivotedCells(layout, shape, Value(layout.Contract, unpivotMarks), status);
        needed = layout.Fields.Select(f => f.Field).Concat(layout.Unpivoted.Select(u => u.Field)).Max() + 1;
        Shape = shape;
    }

    private RelationShape Shape { get; }

    /// <summary>Reads the file through.</summary>
    /// <exception cref="FileRefused">The file cannot be read to its end.</exception>
    public ReadResult Read(Stream stream, Encoding? encoding)
    {
        var options = new CsvReaderOptions
        {
            Separator = layout.Separator,
            Encoding = encoding,
            TrackLineNumbers = true,
            MaxRecordSize = FileHead.LongestRecord,
            OnMalformedRecord = record => malformed = record,
            HasHeader = false,
            BufferSize = 1 << 18,
        };
        Bind();
        long rowsIn = 0, refused = 0;
        using var reader = CsvReader.Create(stream, options);
        var perRow = unpivoted?.Count ?? 1;
        for (var header = Next(reader); header && Next(reader);)
        {
            rowsIn++;
            if (output.Current.Rows + perRow > output.Current.Capacity)
            {
                output.Next();
                Bind();
            }

            refused += Row(reader) ? 0 : 1;
        }

        output.Finish();
        return Result(rowsIn, refused);
    }

    private CellReader Reader(ContractColumn column, int field, References references, IReadOnlyDictionary<string, string>? mapped) => column.Type switch
    {
        ColumnKind.Integer or ColumnKind.Age => new NumberCell(column, field, MarksOf(column.Marks), column.Marks is not null),
        ColumnKind.Decimal => new DecimalCell(column, field, MarksOf(column.Marks), column.Marks is not null),
        ColumnKind.Date or ColumnKind.Month => new DateCell(column, field),
        ColumnKind.Hour => new HourCell(column, field),
        ColumnKind.Reference => new ReferenceCell(column, field, references),
        _ => new TextCell(column, field, mapped),
    };

    private CellReader Value(SourceContract contract, IReadOnlyDictionary<string, string>? marks)
    {
        var column = contract.Column(contract.Unpivot!.Value)!;
        return column.Type == ColumnKind.Decimal ? new DecimalCell(column, 0, MarksOf(marks), strict: true) : new NumberCell(column, 0, MarksOf(marks), strict: true);
    }

    private Marks? MarksOf(IReadOnlyDictionary<string, string>? marks) => marks is null ? null : new Marks(marks, status!);

    private bool Next(CsvReader reader)
    {
        try
        {
            var read = reader.Read();
            return malformed is { Reason: CsvMalformedReason.UnterminatedQuote } open ? throw new FileRefused(RowFindings.OpenQuote(file, open.LineNumber)) : read;
        }
        catch (CsvFormatException)
        {
            throw new FileRefused(RowFindings.OpenQuote(file, malformed?.LineNumber ?? reader.LineNumber));
        }
    }

    /// <summary>Reads a row; false when it is refused.</summary>
    private bool Row(CsvReader reader)
    {
        var line = reader.LineNumber;
        if (malformed is { } bad)
        {
            findings.Add(RowFindings.StrayQuote(file, bad.LineNumber));
            malformed = null;
        }

        if (!RightLength(reader))
        {
            findings.Add(RowFindings.WrongLength(file, line, reader.FieldCount, layout.Headers.Count));
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
        Count();
        return true;
    }

    private bool RightLength(CsvReader reader)
    {
        var expected = layout.Headers.Count;
        for (var i = expected; i < reader.FieldCount; i++)
        {
            // A spreadsheet's empty cells to the right of the table are harmless.
            if (reader.GetSpan(i).Length > 0)
            {
                return false;
            }
        }

        return reader.FieldCount >= (layout.Contract.ShortRows ? needed : expected);
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
            var first = cells[unmet.Cells[0]];
            ofRow.Add(RowFindings.Refused(unmet.Need, file, line, first.Field + 1, layout.Headers[first.Field]));
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
