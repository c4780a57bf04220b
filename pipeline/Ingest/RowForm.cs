using SvdPipeline.Ingest.Cells;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>What a row is by its number of cells: nothing, a note under the table, or a row of it.</summary>
internal sealed class RowForm(string file, FileLayout layout, FindingList findings)
{
    // A record with one cell has lost the others; a publication's row with one cell is a footnote.
    private readonly bool hasNotes = layout.Fields.Count + layout.Unpivoted.Count > 1 && !layout.Contract.Columns.Any(c => c.Type == ColumnKind.Reference);
    private readonly int needed = layout.Contract.ShortRows ? layout.Fields.Select(f => f.Field).Concat(layout.Unpivoted.Select(u => u.Field)).Max() + 1 : layout.Headers.Count;
    private bool toldBeside;

    /// <summary>Filled cells of the row, counted to two: none is no row, one may be a note.</summary>
    public static int FilledUpToTwo(RowReader row)
    {
        var filled = row.Errors.Count;
        for (var i = 0; i < row.FieldCount && filled < 2; i++)
        {
            filled += CellReader.Trim(row.GetSpan(i)).Length > 0 ? 1 : 0;
        }

        return filled;
    }

    /// <summary>True for a row of the table; otherwise, and for what is wrong with its form, there is a finding.</summary>
    public bool IsRow(RowReader row, long line, int filled)
    {
        if (row.StrayQuoteLine is > 0 and var stray)
        {
            findings.Add(RowFindings.StrayQuote(file, stray));
        }

        if (filled == 1 && hasNotes)
        {
            findings.Add(RowFindings.Note(file, line, 0));
            return false;
        }

        if (!HasRightLength(row, line))
        {
            findings.Add(RowFindings.WrongLength(file, line, row.FieldCount, layout.Headers.Count));
            return false;
        }

        return true;
    }

    private bool HasRightLength(RowReader row, long line)
    {
        for (var i = layout.Headers.Count; i < row.FieldCount; i++)
        {
            // A spreadsheet's empty cells to the right of the table are harmless.
            if (row.GetSpan(i).Length > 0)
            {
                return row.HasShortRows && TellBeside(line, i);
            }
        }

        return row.HasShortRows || row.FieldCount >= needed;
    }

    /// <summary>Notes beside a sheet's table are told once.</summary>
    private bool TellBeside(long line, int field)
    {
        if (!toldBeside)
        {
            findings.Add(RowFindings.Beside(file, line, field + 1));
        }

        return toldBeside = true;
    }
}
