using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class WorkbookTests
{
    private static readonly byte[] File = Make();

    [Fact]
    public void TwoRuns_SameBytes() => Assert.Equal(File, Make());

    [Fact]
    public void Package_IsValid()
    {
        using var document = Open();
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Entries_AreSortedAndDated1980()
    {
        using var zip = new ZipArchive(new MemoryStream(File));
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Sheets_ContentsThenTablesThenSources()
    {
        using var document = Open();
        Assert.Equal(
            ["Contents", "SNA kinds-strands", "SNA glossary", "Strategy needs", "Sources and notes"],
            document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Contents_LinksToEverySheet()
    {
        var sheet = Sheet("Contents");
        Assert.Equal(["'SNA kinds-strands'!A1", "'SNA glossary'!A1", "'Strategy needs'!A1", "'Sources and notes'!A1"], sheet.Descendants<Hyperlink>().Select(h => h.Location!.Value!));
    }

    [Fact]
    public void Numbers_AreNumbers_StatusHasItsColumn()
    {
        var sheet = Sheet("SNA kinds-strands");
        var cells = sheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);
        Assert.Equal(["Strand", "Records", "Rate per 1,000", "Change", "Shorthand"], "ABCDE".Select(c => cells[$"{c}3"].InnerText));
        Assert.Null(cells["B4"].DataType);
        Assert.Equal(FigureFixture.Full().Find("E09000014.in-scope-count.12m")!.Value, double.Parse(cells["B4"].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(cells.ContainsKey("D4"));
        Assert.Equal("Change: b", cells["E4"].InnerText);
        Assert.Equal("Change: x", cells["E5"].InnerText);
    }

    [Fact]
    public void ShorthandWithoutFigure_IsKeptInItsColumn()
    {
        var tree = DataFixture.Tree("sna", """
            <section id="people"><table id="tbl-sex"><caption>Table 1</caption><thead><tr><th>Group</th><th>Residents</th><th>Share</th></tr></thead>
            <tbody><tr><th>Female</th><td class="num">[x]</td><td class="num">[x]</td></tr></tbody></table></section>
            """);
        var content = TableSheets.Of(DataFixture.Inputs() with { Documents = [tree] }, DocumentTables.Of("sna", tree.Body));
        Assert.Equal(["Female", "", "", "Residents: x; Share: x"], content.Sheets[0].Rows[0].Select(c => c.Text));
    }

    [Fact]
    public void Header_IsBoldAndFrozen()
    {
        var sheet = Sheet("SNA kinds-strands");
        Assert.Equal("A4", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal(WorkbookStyles.Header, sheet.Descendants<Cell>().Single(c => c.CellReference == "A3").StyleIndex!.Value);
    }

    [Fact]
    public void Names_AreShortAndUnique()
    {
        var names = WorkbookSheet.Names(["SNA a-very-long-table-name-that-goes-on", "SNA a-very-long-table-name-that-goes-on-2", "contents", "a/b:c"]);
        Assert.Equal(["SNA a-very-long-table-name-that", "SNA a-very-long-table-name-th 2", "contents 2", "abc"], names);
    }

    private static byte[] Make() => BoroughData.Files(DataFixture.Inputs()).Single(f => f.Path == "tables.xlsx").Content;

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(File), false);

    private static Worksheet Sheet(string name)
    {
        using var document = Open();
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!;
        return (Worksheet)((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.CloneNode(true);
    }
}
