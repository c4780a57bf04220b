using System.Globalization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>The tables of a borough's documents as a workbook: laid out as printed, numbers as numbers, shorthand in a column of its own.</summary>
internal static class TableSheets
{
    private const string StatusColumn = "Shorthand";

    public static WorkbookContent Of(BoroughDataInputs inputs, IReadOnlyList<DocumentTable> tables)
    {
        var names = WorkbookSheet.Names(tables.Select(t => $"{(t.Kind == "sna" ? "SNA" : "Strategy")} {t.Id}").Append("Sources and notes"));
        var sheets = tables.Select((table, i) => Sheet(names[i], table, inputs.FiguresOf(table.Kind)));
        return new WorkbookContent(
            $"{inputs.Borough.Name}: tables of the strategic needs assessment and the serious violence strategy",
            [
                $"{char.ToUpperInvariant(inputs.EditionName[0])}{inputs.EditionName[1..]} edition, {new StandardPeriods(inputs.AsOf).Find("12m").Label}",
                .. inputs.Notice.Length > 0 ? [inputs.Notice] : Array.Empty<string>(),
                Licence.Of(inputs.Edition).Text,
            ],
            [.. sheets, Notes(names[^1], inputs)]);
    }

    private static WorkbookSheet Sheet(string name, DocumentTable table, FigureSet figures)
    {
        var marked = table.FigureIds.Count > 0 || table.Rows.Any(row => row.Any(cell => Shorthand(cell.Text).Length > 0));
        var rows = table.Rows.Select(row => (IReadOnlyList<WorkbookCell>)
        [
            .. row.Select(cell => Cell(cell, figures)),
            .. marked ? [new WorkbookCell(Status(row, table.Columns, figures))] : Array.Empty<WorkbookCell>(),
        ]);
        return new WorkbookSheet(
            name,
            table.Kind == "sna" ? "Strategic needs assessment" : "Serious violence strategy",
            table.Caption,
            marked ? [.. table.Columns, StatusColumn] : table.Columns,
            [.. rows],
            table.Notes);
    }

    private static WorkbookCell Cell(DocumentCell cell, FigureSet figures)
    {
        if (cell.FigureId.Length > 0 && Number(cell.Text) is not null && figures.Find(cell.FigureId) is { Value: not null } figure)
        {
            return WorkbookCell.Of(figure.Value, figure.Statistic);
        }

        if (Shorthand(cell.Text).Length > 0)
        {
            return new WorkbookCell("");
        }

        return cell.Numeric && Number(cell.Text) is { } number ? number : new WorkbookCell(cell.Text);
    }

    /// <summary>The shorthand of a row's cells; the column is named where the row has several figures.</summary>
    private static string Status(IReadOnlyList<DocumentCell> row, IReadOnlyList<string> columns, FigureSet figures)
    {
        var found = row.Select((cell, i) => (Column: columns.ElementAtOrDefault(i) ?? "", Status: StatusOf(cell, figures)))
            .Where(cell => cell.Status.Length > 0)
            .ToList();
        return found.Count < 2 && row.Count(cell => cell.FigureId.Length > 0) < 2
            ? string.Join("; ", found.Select(f => f.Status))
            : string.Join("; ", found.Select(f => $"{f.Column}: {f.Status}"));
    }

    private static string StatusOf(DocumentCell cell, FigureSet figures) =>
        cell.FigureId.Length > 0 && figures.Find(cell.FigureId) is { Status.Length: > 0 } figure ? figure.Status : Shorthand(cell.Text);

    /// <summary>The letter of a cell that holds only <c>[c]</c> or its like; otherwise empty.</summary>
    private static string Shorthand(string text) => text.Length == 3 && text[0] == '[' && text[2] == ']' ? text[1..2] : "";

    /// <summary>A printed number: thousands separators, a sign, a percent sign, a trailing <c>[u]</c>; null for anything else.</summary>
    private static WorkbookCell? Number(string text)
    {
        var bare = text.EndsWith("[u]", StringComparison.Ordinal) ? text[..^3].TrimEnd() : text;
        var percent = bare.EndsWith('%');
        bare = (percent ? bare[..^1] : bare).Replace('\u2212', '-');
        const NumberStyles style = NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(bare, style, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var format = percent ? WorkbookFormat.Percent : number == decimal.Truncate(number) && !bare.Contains('.', StringComparison.Ordinal) ? WorkbookFormat.Whole : WorkbookFormat.OneDecimal;
        return new WorkbookCell("", (double)(percent ? number / 100 : number), format);
    }

    private static WorkbookSheet Notes(string name, BoroughDataInputs inputs) => new(
        name,
        "",
        "Sources and notes",
        ["Source", "File", "As of", "Rows kept", "SHA-256"],
        [.. inputs.Snapshots.Select(s => (IReadOnlyList<WorkbookCell>)
            [new(s.Source), new(s.File), new(Invariant.Text(s.AsOf)), new("", s.RowsKept, WorkbookFormat.Whole), new(s.Sha256)])],
        [
            "Limits are 95%. Percentages are held as proportions and shown as percentages.",
            .. FigureLabels.Shorthand.Select(s => $"[{s.Status}] {s.Meaning}"),
            Licence.Of(inputs.Edition).Text,
        ]);
}
