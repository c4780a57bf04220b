using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest;

/// <summary>What days and months a file covers, told from its date columns and, in a wide file, from its header.</summary>
internal sealed class Coverage
{
    private readonly FileLayout layout;
    private readonly (DateCell Cell, int Index, DateSpan? Span)[] dates;
    private readonly DateSpan days = new();
    private readonly DateSpan months = new();
    private readonly DateCell? dayCell;

    /// <summary>Coverage of a file read by these cells.</summary>
    public Coverage(FileLayout layout, IReadOnlyList<CellReader> cells)
    {
        this.layout = layout;
        dates = [.. cells.Select((cell, i) => (Cell: cell as DateCell, i)).Where(d => d.Cell is not null).Select(d => (d.Cell!, d.i, SpanOf(d.Cell!)))];
        dayCell = dates.FirstOrDefault(d => d.Span == days).Cell;
    }

    /// <summary>Columns of dates.</summary>
    public IEnumerable<DateCell> Cells => dates.Select(d => d.Cell);

    /// <summary>True when a date of the last row was the first of its column in another order.</summary>
    public bool TurnedOrder()
    {
        foreach (var (cell, _, _) in dates)
        {
            if (cell.TurnedOrder)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the dates of a kept row.</summary>
    public void Add(CellState[] states)
    {
        foreach (var (cell, i, span) in dates)
        {
            if (span is not null && states[i] == CellState.Filled)
            {
                span.Add(cell.Last);
            }
        }
    }

    /// <summary>First month, last day, and last month of counts; with a finding where dates lie far outside.</summary>
    public (DateOnly? FirstMonth, DateOnly? LastDay, DateOnly? LastMonth, Finding? Stray) Result(string file)
    {
        var header = layout.Unpivoted.Where(u => u.Month is not null).Select(u => u.Month!.Value).Order().ToArray();
        var counted = header.Length > 0 ? (header[0], header[^1].AddMonths(1).AddDays(-1), 0L) : months.Result();
        var dated = days.Result();
        var stray = dated is { Stray: > 0 } d
            ? RowFindings.StrayDates(file, dayCell!.Field + 1, layout.Headers[dayCell.Field], d.Stray, d.FirstMonth, d.LastDay)
            : null;
        return ((counted ?? dated)?.Item1, (dated ?? counted)?.Item2, counted is { } c ? new DateOnly(c.Item2.Year, c.Item2.Month, 1) : null, stray);
    }

    private DateSpan? SpanOf(DateCell cell) => cell.Column.Name == layout.Contract.AsOf ? days : cell.Column.Name == "month" ? months : null;
}
