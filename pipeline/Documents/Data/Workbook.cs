using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SvdPipeline.Documents.Data;

/// <summary>Writes a workbook: Contents with links, then one sheet a table; the same content gives the same bytes.</summary>
public static class Workbook
{
    /// <summary>Name of the first sheet.</summary>
    public const string ContentsName = "Contents";

    /// <summary>The <c>.xlsx</c> file.</summary>
    public static byte[] Bytes(WorkbookContent content)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var styles = book.AddNewPart<WorkbookStylesPart>("styles");
            WorkbookStyles.Write(styles);
            SheetWriter.Write(book.AddNewPart<WorksheetPart>("sheet1"), Contents(content), content.Sheets.Select(s => s.Name).ToList());
            for (var i = 0; i < content.Sheets.Count; i++)
            {
                SheetWriter.Write(book.AddNewPart<WorksheetPart>(SheetId(i)), content.Sheets[i], []);
            }

            WriteBook(book, [ContentsName, .. content.Sheets.Select(s => s.Name)]);
        }

        stream.Position = 0;
        return FixedZip.Rewrite(stream);
    }

    private static string SheetId(int index) => "sheet" + (index + 2).ToString(CultureInfo.InvariantCulture);

    private static WorkbookSheet Contents(WorkbookContent content) => new(
        ContentsName,
        "",
        content.Title,
        ["Sheet", "Document", "Table"],
        [.. content.Sheets.Select(s => (IReadOnlyList<WorkbookCell>)[new(s.Name), new(s.Group), new(s.Title)])],
        content.Lines);

    private static void WriteBook(WorkbookPart book, List<string> names)
    {
        using var writer = OpenXmlWriter.Create(book);
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Workbook());
        writer.WriteStartElement(new Sheets());
        for (var i = 0; i < names.Count; i++)
        {
            writer.WriteElement(new Sheet { Name = names[i], SheetId = (uint)(i + 1), Id = i == 0 ? "sheet1" : SheetId(i - 1) });
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
