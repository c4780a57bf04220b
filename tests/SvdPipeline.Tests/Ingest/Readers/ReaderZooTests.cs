using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>The broken-file zoo of the readers: one defect a file, one finding, and the lake as it was where the file is not taken.</summary>
public sealed class ReaderZooTests
{
    private static readonly object?[] Other = ["ROBBERY", "ROBBERY OF BUSINESS PROPERTY", "Barnet", 1, 2];
    private static readonly string Many = string.Concat(Enumerable.Repeat("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>ROBBERY</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>", 30));
    private static readonly byte[] Text = ReaderFiles.Text(ReaderFiles.Csv);

    /// <summary>File, its bytes, code of the one finding, its line, what became of the file, rows kept and refused.</summary>
    private static readonly (string File, byte[] Bytes, string Code, long Line, IngestOutcome Outcome, long Kept, long Refused)[] Zoo =
    [
        ("error-in-cell.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", "#DIV/0!", 1]])), "SVD-I115", 4, IngestOutcome.Ingested, 3, 0),
        ("error-in-cell.ods", Sheets.Ods(("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", "#REF!", 1]])), "SVD-I115", 4, IngestOutcome.Ingested, 3, 0),
        ("words-in-cell.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", "few", 1]])), "SVD-I106", 4, IngestOutcome.Ingested, 3, 0),
        ("words-in-cell.xls", OldWorkbook.Of("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", "few", 1]]), "SVD-I106", 4, IngestOutcome.Ingested, 3, 0),
        ("words-in-cell.ods", Sheets.Ods(("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", "few", 1]])), "SVD-I106", 4, IngestOutcome.Ingested, 3, 0),
        ("words-in-cell.json", ReaderFiles.Text("""[{"MajorText":"A","MinorText":"B","BoroughName":"Barnet","202601":"few","202602":1}]"""), "SVD-I106", 2, IngestOutcome.Ingested, 1, 0),
        ("fraction-in-cell.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows, ["ROBBERY", "X", "Barnet", 1.5, 1]])), "SVD-I106", 4, IngestOutcome.Ingested, 3, 0),
        ("note-below.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows, [], ["Figures are provisional"]])), "SVD-I140", 5, IngestOutcome.Ingested, 2, 1),
        ("note-below.ods", Sheets.Ods(("D", [.. ReaderFiles.Rows, [], ["Figures are provisional"]])), "SVD-I140", 5, IngestOutcome.Ingested, 2, 1),
        ("note-below.csv", [.. Text, .. "\nFigures are provisional\n"u8], "SVD-I140", 5, IngestOutcome.Ingested, 2, 1),
        ("note-beside.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows, [.. Other, null, "see notes"], [.. Other, "and here"]])), "SVD-I116", 4, IngestOutcome.Ingested, 4, 0),
        ("blank-header.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows.Select((r, i) => (object?[])[.. r, i == 0 ? null : "x"])])), "SVD-I116", 2, IngestOutcome.Ingested, 2, 0),
        ("blank-header.csv", ReaderFiles.Text(ReaderFiles.Csv.Replace("Name,", "Name,,", StringComparison.Ordinal).Replace("Haringey,", "Haringey,x,", StringComparison.Ordinal).Replace("Camden,", "Camden,x,", StringComparison.Ordinal)), "SVD-I102", 1, IngestOutcome.Ingested, 2, 0),
        ("month-mended.xlsx", Sheets.Xlsx(("D", [["MajorText", "MinorText", "BoroughName", "202601", null, "202603"], ["A", "B", "Barnet", 1, 2, 3]])), "SVD-I114", 1, IngestOutcome.Ingested, 1, 0),
        ("month-twice.csv", ReaderFiles.Text(ReaderFiles.Csv.Replace("202602", "202601", StringComparison.Ordinal)), "SVD-I103", 1, IngestOutcome.Refused, 0, 0),
        ("no-months.xlsx", Sheets.Xlsx(("D", [.. ReaderFiles.Rows.Select(r => r[..3])])), "SVD-I101", 1, IngestOutcome.Refused, 0, 0),
        ("no-rows.xlsx", Sheets.Xlsx(("D", [ReaderFiles.Rows[0]])), "SVD-I128", 2, IngestOutcome.Refused, 0, 0),
        ("no-rows.ods", Sheets.Ods(("D", [ReaderFiles.Rows[0]])), "SVD-I128", 2, IngestOutcome.Refused, 0, 0),
        ("empty-sheet.xlsx", Sheets.Xlsx(("D", [])), "SVD-S105", 1, IngestOutcome.LeftAlone, 0, 0),
        ("empty-sheet.ods", Sheets.Ods(("D", [])), "SVD-S105", 1, IngestOutcome.LeftAlone, 0, 0),
        ("unknown-header.xlsx", Sheets.Xlsx(("D", [["Shoe", "Size"], ["left", 9]])), "SVD-S101", 0, IngestOutcome.LeftAlone, 0, 0),
        ("unknown-header.json", ReaderFiles.Text("""[{"shoe":"left","size":9}]"""), "SVD-S101", 0, IngestOutcome.LeftAlone, 0, 0),
        ("sheets-of-nothing.xlsx", Sheets.Xlsx(("A", [["Shoe", "Size"], ["left", 9]]), ("B", [["note"]])), "SVD-S101", 0, IngestOutcome.LeftAlone, 0, 0),
        ("no-records.json", ReaderFiles.Text("""{"message":"no data"}"""), "SVD-S104", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.json", ReaderFiles.All["records.json"][..^9], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.xlsx", ReaderFiles.All["workbook.xlsx"][..^30], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.xls", ReaderFiles.All["workbook-old.xls"][..700], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.ods", ReaderFiles.All["spreadsheet.ods"][..^30], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.parquet", ReaderFiles.All["columns.parquet"][..^6], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.zip", ReaderFiles.All["archive.zip"][..^6], "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("cut.csv.gz", ReaderFiles.All["compressed.csv.gz"][..9], "SVD-S105", 1, IngestOutcome.LeftAlone, 0, 0),
        ("cut-within.ods", Packed.Zip(("META-INF/manifest.xml", "<m/>"), ("content.xml", Content("</office:nothing>"))), "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("document.docx", Packed.Zip(("word/document.xml", "<w/>")), "SVD-S104", 0, IngestOutcome.LeftAlone, 0, 0),
        ("page.csv", "<html></html>"u8.ToArray(), "SVD-S104", 0, IngestOutcome.LeftAlone, 0, 0),
        ("paper.csv", "%PDF-1.7"u8.ToArray(), "SVD-S104", 0, IngestOutcome.LeftAlone, 0, 0),
        ("locked.zip", Packed.Locked(ReaderFiles.All["archive.zip"]), "SVD-S107", 0, IngestOutcome.LeftAlone, 0, 0),
        ("empty.zip", Packed.Zip(Array.Empty<(string, byte[])>()), "SVD-S101", 0, IngestOutcome.LeftAlone, 0, 0),
        ("leads-out.zip", Packed.Zip(("../../a.csv", ReaderFiles.Csv)), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("rooted.zip", Packed.Zip(("/etc/a.csv", ReaderFiles.Csv)), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("drive.zip", Packed.Zip(("C:\\a.csv", ReaderFiles.Csv)), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("bomb.zip", Packed.Zip(("a.csv", new byte[64 << 20])), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("bomb.csv.gz", Packed.Gzip(new byte[64 << 20]), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("bomb.xlsx", Packed.Zip([("xl/workbook.xml", "<w/>"u8.ToArray()), ("xl/sharedStrings.xml", new byte[64 << 20])]), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("too-deep.zip", Packed.Zip(("1.zip", Packed.Zip(("2.zip", Packed.Zip(("a.csv", ReaderFiles.Csv)))))), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("too-many.zip", Packed.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.csv", Array.Empty<byte>()))]), "SVD-S108", 0, IngestOutcome.LeftAlone, 0, 0),
        ("lying.zip", Packed.Lying(ReaderFiles.All["archive.zip"], 4000), "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("lying-short.zip", Packed.Lying(ReaderFiles.All["archive.zip"], 20), "SVD-S109", 0, IngestOutcome.LeftAlone, 0, 0),
        ("member-damaged.zip", Packed.Zip(("a.csv", Text), ("b.xlsx", ReaderFiles.All["workbook.xlsx"][..^30])), "SVD-S109", 0, IngestOutcome.Ingested, 2, 0),
        ("member-of-another-kind.zip", Packed.Zip(("a.csv", Text), ("map.shp", [0, 0, 0x27, 0x0A, 0])), "SVD-S106", 0, IngestOutcome.Ingested, 2, 0),
        ("binary-with-mark.csv", [0xFF, 0xFE, 1, 2, 3], "SVD-S101", 0, IngestOutcome.LeftAlone, 0, 0),
        ("endless-row.ods", Packed.Zip(("META-INF/manifest.xml", "<m/>"), ("content.xml", Content(Many + "<table:table-row table:number-rows-repeated=\"9999999\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"))), "SVD-I129", 34, IngestOutcome.Refused, 0, 0),
    ];

    public static TheoryData<string> Files() => [.. Zoo.Select(z => z.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void OneDefect_OneFinding(string name)
    {
        var (file, bytes, code, line, outcome, kept, refused) = Zoo.Single(z => z.File == name);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("landing"));
        File.WriteAllBytes(folder.At("landing", file), bytes);
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, line), (finding.Code, finding.Line));
        Assert.StartsWith(file, finding.File, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Remedy);
        Assert.Contains(outcome, result.Files.Select(f => f.Outcome));
        Assert.Equal((kept, refused), (result.RowsKept, result.RowsRefused));
        Assert.Equal(outcome == IngestOutcome.Ingested ? 1 : 0, lake.Snapshots.Count);
        Assert.Equal(finding.RowRefused && outcome == IngestOutcome.Ingested, refused > 0);
    }

    private static string Content(string end) =>
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"D\">"
        + string.Concat(ReaderFiles.Rows.Select(r => "<table:table-row>" + string.Concat(r.Select(c => c is string ? $"<table:table-cell office:value-type=\"string\"><text:p>{c}</text:p></table:table-cell>" : $"<table:table-cell office:value-type=\"float\" office:value=\"{c}\"/>")) + "</table:table-row>"))
        + end + (end.Contains("</table:table>", StringComparison.Ordinal) ? "</office:spreadsheet></office:body></office:document-content>" : "");
}
