using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace SvdPipeline.Sources;

/// <summary>The start of a file: what kind it is, its header and its first row.</summary>
/// <param name="NotText">What the file is when it is not a text table ("an Excel workbook"), otherwise empty.</param>
/// <param name="Headers">Header cells, trimmed; empty when there is no header.</param>
/// <param name="FirstRow">Cells of the first data row; empty when there is none.</param>
/// <param name="Separator">Separator of the cells.</param>
public sealed record FileHead(string NotText, IReadOnlyList<string> Headers, IReadOnlyList<string> FirstRow, char Separator)
{
    /// <summary>Longest record accepted, in bytes: an unterminated quote would otherwise swallow the file.</summary>
    public const int LongestRecord = 1 << 20;

    private const int Bytes = 1 << 16;

    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        ("PK\u0003\u0004"u8.ToArray(), "an Excel workbook or a ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ([0x1F, 0x8B], "a compressed file"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{"u8.ToArray(), "a JSON file"),
        ("["u8.ToArray(), "a JSON file"),
        ("<"u8.ToArray(), "an HTML or XML file"),
    ];

    /// <summary>Encoding of files that are not UTF-8.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the start of a file.</summary>
    public static FileHead Read(string path)
    {
        var start = Start(path);
        foreach (var (bytes, kind) in Kinds)
        {
            if (start.AsSpan().StartsWith(bytes))
            {
                return new FileHead(kind, [], [], ',');
            }
        }

        var utf16 = start.AsSpan().StartsWith<byte>([0xFF, 0xFE]) || start.AsSpan().StartsWith<byte>([0xFE, 0xFF]);
        if (!utf16 && start.AsSpan().Contains((byte)0))
        {
            return new FileHead("a binary file", [], [], ',');
        }

        var options = new CsvReaderOptions { HasHeader = false, Encoding = utf16 || IsUtf8(start) ? null : Windows1252 };
        using var reader = CsvReader.Create(new MemoryStream(start), options);
        var headers = reader.Read() ? Cells(reader) : [];
        var first = reader.Read() ? Cells(reader) : [];
        return new FileHead("", headers, first, reader.Separator);
    }

    private static bool IsUtf8(byte[] start)
    {
        // The last character may be cut.
        var end = start.Length;
        while (end > 0 && start.Length - end < 4 && start[end - 1] >= 0x80)
        {
            end--;
        }

        return Utf8.IsValid(start.AsSpan(0, end));
    }

    private static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Math.Min(Bytes, file.Length)];
        file.ReadExactly(start);
        return start;
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim().TrimStart('\uFEFF'))];
}
