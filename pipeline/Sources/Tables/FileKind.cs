using System.IO.Compression;

namespace SvdPipeline.Sources.Tables;

/// <summary>What a file is, told from its first bytes.</summary>
internal static class FileKind
{
    /// <summary>Kinds of files that are read.</summary>
    public enum Kind
    {
        /// <summary>Text: a CSV of some dialect.</summary>
        Text,

        /// <summary>An Excel workbook, old or new.</summary>
        Workbook,

        /// <summary>An OpenDocument spreadsheet.</summary>
        Spreadsheet,

        /// <summary>JSON.</summary>
        Json,

        /// <summary>Parquet.</summary>
        Parquet,

        /// <summary>A ZIP archive.</summary>
        Archive,

        /// <summary>A file compressed with gzip.</summary>
        Gzip,

        /// <summary>None of these.</summary>
        Other,
    }

    private static readonly (byte[] Start, Kind Kind, string Words)[] Starts =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], Kind.Workbook, ""),
        ("PAR1"u8.ToArray(), Kind.Parquet, ""),
        ([0x1F, 0x8B], Kind.Gzip, ""),
        ("%PDF"u8.ToArray(), Kind.Other, "a PDF document"),
        ("SQLite format 3"u8.ToArray(), Kind.Other, "a database"),
        ("Rar!"u8.ToArray(), Kind.Other, "a RAR archive"),
        ("7z\u00bc\u00af"u8.ToArray(), Kind.Other, "a 7-Zip archive"),
        ("{"u8.ToArray(), Kind.Json, ""),
        ("["u8.ToArray(), Kind.Json, ""),
        ("\ufeff{"u8.ToArray(), Kind.Json, ""),
        ("\ufeff["u8.ToArray(), Kind.Json, ""),
        ("<"u8.ToArray(), Kind.Other, "an HTML or XML file"),
    ];

    /// <summary>The kind, and in words what a file of no kind that is read is.</summary>
    public static (Kind Kind, string Words) Of(string path)
    {
        var start = FileStart.Of(path, 1 << 16);
        if (start.AsSpan().StartsWith("PK\u0003\u0004"u8) || start.AsSpan().StartsWith("PK\u0005\u0006"u8))
        {
            return OfArchive(path);
        }

        foreach (var (bytes, kind, words) in Starts)
        {
            if (start.AsSpan().StartsWith(bytes))
            {
                return (kind, words);
            }
        }

        return !FileStart.IsUtf16(start) && start.AsSpan().Contains((byte)0) ? (Kind.Other, "a binary file") : (Kind.Text, "");
    }

    private static (Kind, string) OfArchive(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry("xl/workbook.xml") is not null || archive.GetEntry("xl/workbook.bin") is not null ? (Kind.Workbook, "")
                : archive.GetEntry("content.xml") is not null && archive.GetEntry("META-INF/manifest.xml") is not null ? (Kind.Spreadsheet, "")
                : archive.GetEntry("word/document.xml") is not null ? (Kind.Other, "a Word document")
                : archive.GetEntry("ppt/presentation.xml") is not null ? (Kind.Other, "a presentation")
                : (Kind.Archive, "");
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            // Told again, as a finding, where the archive is opened.
            return (Kind.Archive, "");
        }
    }
}
