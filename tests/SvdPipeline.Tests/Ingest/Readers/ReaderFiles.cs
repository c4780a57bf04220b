using System.Text;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>One table of published counts, two rows of two months, as every kind of file.</summary>
internal static class ReaderFiles
{
    /// <summary>The table as text.</summary>
    public const string Csv = "MajorText,MinorText,BoroughName,202601,202602\nROBBERY,ROBBERY OF PERSONAL PROPERTY,Haringey,10,12\nROBBERY,ROBBERY OF PERSONAL PROPERTY,Camden,7,0\n";

    /// <summary>Its rows.</summary>
    public static object?[][] Rows =>
    [
        ["MajorText", "MinorText", "BoroughName", "202601", "202602"],
        ["ROBBERY", "ROBBERY OF PERSONAL PROPERTY", "Haringey", 10, 12],
        ["ROBBERY", "ROBBERY OF PERSONAL PROPERTY", "Camden", 7, 0],
    ];

    private static object?[][] AsText => [.. Rows.Select(r => r.Select(c => (object?)c?.ToString()).ToArray())];

    private static object?[][] Titled => [["Recorded crime"], [], ["Source", "police"], [], .. Rows];

    private static readonly string Json = "[" + string.Join(',', Rows.Skip(1).Select(r => "{" + string.Join(',', r.Select((c, i) => $"\"{Rows[0][i]}\":{(c is string ? $"\"{c}\"" : c)}")) + "}")) + "]";

    /// <summary>The files, by what they are.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["commas.csv"] = Text(Csv),
        ["semicolons.csv"] = Text(Csv.Replace(',', ';')),
        ["tabs.tsv"] = Text(Csv.Replace(',', '\t')),
        ["bars.txt"] = Text(Csv.Replace(',', '|')),
        ["crlf.csv"] = Text(Csv.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["cr.csv"] = Text(Csv.Replace('\n', '\r')),
        ["byte-order-mark.csv"] = [0xEF, 0xBB, 0xBF, .. Text(Csv)],
        ["utf-16-le.csv"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)],
        ["utf-16-be.csv"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Csv)],
        ["no-last-line-end.csv"] = Text(Csv.TrimEnd()),
        ["blank-lines.csv"] = Text(Csv.Replace("\n", "\n\n,,,,\n", StringComparison.Ordinal)),
        ["titles.csv"] = Text("\"Recorded crime\"\n\"Source: police, as published\"\n\n" + Csv),
        ["titles-semicolons.csv"] = Text("Recorded crime\nSource: police, as published\n\n" + Csv.Replace(',', ';')),
        ["workbook.xlsx"] = Sheets.Xlsx(("Data", Rows)),
        ["workbook-numbers-as-text.xlsx"] = Sheets.Xlsx(("Data", AsText)),
        ["workbook-titles.xlsx"] = Sheets.Xlsx(("Data", Titled)),
        ["workbook-old.xls"] = OldWorkbook.Of("Data", Rows),
        ["spreadsheet.ods"] = Sheets.Ods(("Data", Rows)),
        ["spreadsheet-titles.ods"] = Sheets.Ods(("Data", Titled)),
        ["records.json"] = Text(Json),
        ["datastore.json"] = Text("{\"success\":true,\"result\":{\"fields\":[{\"id\":\"MajorText\",\"type\":\"text\"}],\"records\":" + Json + ",\"total\":2}}"),
        ["fields-and-data.json"] = Text("{\"meta\":{\"n\":2},\"table\":{\"fields\":[" + string.Join(',', Rows[0].Select(c => $"\"{c}\"")) + "],\"data\":[" + string.Join(',', Rows.Skip(1).Select(r => "[" + string.Join(',', r.Select(c => c is string ? $"\"{c}\"" : c)) + "]")) + "]}}"),
        ["columns.parquet"] = Parquet(),
        ["compressed.csv.gz"] = Packed.Gzip(Text(Csv)),
        ["archive.zip"] = Packed.Zip(("2026-02/2026-02-borough.csv", Csv)),
        ["archive-of-workbook.zip"] = Packed.Zip(("book.xlsx", Sheets.Xlsx(("Data", Rows)))),
        ["archive-in-archive.zip"] = Packed.Zip(("inner.zip", Packed.Zip(("a.csv", Csv)))),
    };

    /// <summary>Text in UTF-8.</summary>
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Parquet()
    {
        using var folder = new TemporaryFolder();
        using var warehouse = new Warehouse();
        warehouse.Execute("create table t (MajorText varchar, MinorText varchar, BoroughName varchar, \"202601\" integer, \"202602\" bigint)");
        foreach (var row in Rows.Skip(1))
        {
            warehouse.Execute("insert into t values ($1, $2, $3, $4, $5)", [.. row.Select(c => c!)]);
        }

        warehouse.Execute($"copy t to '{folder.At("t.parquet").Replace('\\', '/')}' (format parquet)");
        return File.ReadAllBytes(folder.At("t.parquet"));
    }
}
