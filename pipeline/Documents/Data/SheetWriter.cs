using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SvdPipeline.Documents.Data;

/// <summary>
/// Streams one sheet: title, link back to Contents, header row (bold, frozen), rows, notes. On Contents itself the first column links
/// to the sheets.
/// </summary>
internal static class SheetWriter
{
    private const int HeaderRow = 3;
    private const int WidestColumn = 60;
    private const int NarrowestColumn = 10;

    public static void Write(WorksheetPart part, WorkbookSheet sheet, IReadOnlyList<string> linkedSheets)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteView(writer, first: linkedSheets.Count > 0);
        WriteColumns(writer, sheet);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [new(sheet.Title)], WorkbookStyles.Title);
        if (linkedSheets.Count == 0)
        {
            WriteRow(writer, 2, [new(Workbook.ContentsName)], WorkbookStyles.Link);
        }

        WriteRow(writer, HeaderRow, sheet.Columns.Select(c => new WorkbookCell(c)), WorkbookStyles.Header);
        var row = HeaderRow;
        foreach (var cells in sheet.Rows)
        {
            WriteRow(writer, ++row, cells, linkedSheets.Count > 0 ? WorkbookStyles.Link : null);
        }

        row++;
        foreach (var note in sheet.Notes)
        {
            WriteRow(writer, ++row, [new(note)], 0);
        }

        writer.WriteEndElement();
        WriteLinks(writer, linkedSheets);
        writer.WriteEndElement();
    }

    private static void WriteView(OpenXmlWriter writer, bool first)
    {
        var below = "A" + (HeaderRow + 1).ToString(CultureInfo.InvariantCulture);
        var pane = new Pane { VerticalSplit = HeaderRow, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { TabSelected = first ? true : null, WorkbookViewId = 0 }));
    }

    private static void WriteColumns(OpenXmlWriter writer, WorkbookSheet sheet)
    {
        if (sheet.Columns.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(new Columns());
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var longest = sheet.Rows.Select(r => i < r.Count ? r[i].Text.Length : 0).Append(Math.Min(sheet.Columns[i].Length, 24)).Max();
            var width = Math.Clamp(longest + 2, NarrowestColumn, WidestColumn);
            writer.WriteElement(new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = width, CustomWidth = true });
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IEnumerable<WorkbookCell> cells, uint? style)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        var column = 0;
        foreach (var cell in cells)
        {
            Write(writer, Reference(column, number), cell, column == 0 || style != WorkbookStyles.Link ? style : null);
            column++;
        }

        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, string reference, WorkbookCell cell, uint? style)
    {
        if (cell.Number is { } number)
        {
            writer.WriteElement(new Cell(new CellValue(number)) { CellReference = reference, StyleIndex = style ?? (uint)cell.Format });
        }
        else if (cell.Text.Length > 0)
        {
            var text = new Text(CsvText.Neutral(cell.Text)) { Space = SpaceProcessingModeValues.Preserve };
            writer.WriteElement(new Cell(new InlineString(text)) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = style ?? WorkbookStyles.Wrapped });
        }
    }

    private static void WriteLinks(OpenXmlWriter writer, IReadOnlyList<string> linkedSheets)
    {
        writer.WriteStartElement(new Hyperlinks());
        if (linkedSheets.Count == 0)
        {
            writer.WriteElement(new Hyperlink { Reference = "A2", Location = $"'{Workbook.ContentsName}'!A1", Display = Workbook.ContentsName });
        }

        for (var i = 0; i < linkedSheets.Count; i++)
        {
            writer.WriteElement(new Hyperlink { Reference = Reference(0, HeaderRow + 1 + i), Location = $"'{linkedSheets[i]}'!A1", Display = linkedSheets[i] });
        }

        writer.WriteEndElement();
    }

    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + (n - 1) % 26) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
