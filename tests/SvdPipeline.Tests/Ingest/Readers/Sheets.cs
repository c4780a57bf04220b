using System.Globalization;
using System.Security;
using System.Text;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>Small workbooks of a test. A cell is a text, a number, a date or nothing; a text that starts with <c>#</c> and ends in <c>!</c> is an error.</summary>
internal static class Sheets
{
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>An Excel workbook.</summary>
    public static byte[] Xlsx(params (string Name, object?[][] Rows)[] sheets)
    {
        var names = string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
        var relations = string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
        return Packed.Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{names}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"17\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", XlsxSheet(s.Rows))),
        ]);
    }

    /// <summary>An OpenDocument spreadsheet, with the endless empty cells and rows that office programs write.</summary>
    public static byte[] Ods(params (string Name, object?[][] Rows)[] sheets)
    {
        var tables = string.Concat(sheets.Select(s => $"<table:table table:name=\"{SecurityElement.Escape(s.Name)}\">{string.Concat(s.Rows.Select(r => $"<table:table-row>{string.Concat(r.Select(OdsCell))}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"))}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"));
        return Packed.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest/>"),
            ("content.xml", $"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"));
    }

    private static string XlsxSheet(object?[][] rows)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var at = $"{(char)('A' + c)}{r + 1}";
                xml.Append(rows[r][c] switch
                {
                    null => "",
                    string text when IsError(text) => $"<c r=\"{at}\" t=\"e\"><v>{text}</v></c>",
                    string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
                    DateOnly date => $"<c r=\"{at}\" s=\"1\"><v>{date.DayNumber - Epoch.DayNumber}</v></c>",
                    var number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{number}</v></c>"),
                });
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string OdsCell(object? cell) => cell switch
    {
        null => "<table:table-cell/>",
        string text => $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>",
        DateOnly date => $"<table:table-cell office:value-type=\"date\" office:date-value=\"{date:yyyy-MM-dd}\"><text:p>{date:MMM yyyy}</text:p></table:table-cell>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<table:table-cell office:value-type=\"float\" office:value=\"{cell}\"><text:p>about {cell}</text:p></table:table-cell>"),
    };

    private static bool IsError(string text) => text is ['#', .., '!'];
}
