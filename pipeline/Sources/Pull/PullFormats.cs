using System.Text;

namespace SvdPipeline.Sources.Pull;

/// <summary>What a file of each format is sent as and starts with. A page in place of the data is told by both.</summary>
public static class PullFormats
{
    /// <summary>Bytes that tell what a file is.</summary>
    internal const int HeadBytes = 4096;

    private static readonly byte[] Utf8Mark = [0xef, 0xbb, 0xbf];
    private static readonly byte[] Utf16Mark = [0xff, 0xfe];
    private static readonly byte[] Utf16BigMark = [0xfe, 0xff];
    private static readonly string[] Any = ["application/octet-stream", "binary/octet-stream", "application/force-download", "application/x-download"];

    private static readonly Dictionary<string, (string[] Types, byte[] Start)> Known = new(StringComparer.Ordinal)
    {
        ["csv"] = (["text/csv", "text/plain", "application/csv", "text/comma-separated-values", "application/vnd.ms-excel"], []),
        ["json"] = (["application/json", "text/json", "text/plain", "application/geo+json"], []),
        ["zip"] = (["application/zip", "application/x-zip-compressed", "application/x-zip"], [0x50, 0x4b, 0x03, 0x04]),
        ["xlsx"] = (["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip"], [0x50, 0x4b, 0x03, 0x04]),
        ["ods"] = (["application/vnd.oasis.opendocument.spreadsheet", "application/zip"], [0x50, 0x4b, 0x03, 0x04]),
        ["xls"] = (["application/vnd.ms-excel"], [0xd0, 0xcf, 0x11, 0xe0]),
        ["parquet"] = (["application/vnd.apache.parquet", "application/x-parquet"], "PAR1"u8.ToArray()),
    };

    /// <summary>Formats that can be pulled.</summary>
    public static IEnumerable<string> All => Known.Keys;

    /// <summary>True for formats that are archives of members.</summary>
    internal static bool IsArchive(string format) => format is "zip" or "xlsx" or "ods";

    /// <summary>What is wrong with a content type, or null. A missing one is no fault.</summary>
    internal static string? TypeFault(string format, string? type) =>
        type is null || Any.Contains(type, StringComparer.OrdinalIgnoreCase) || Known[format].Types.Contains(type, StringComparer.OrdinalIgnoreCase) ? null : type;

    /// <summary>What is wrong with the first bytes of a file, in words, or null.</summary>
    internal static string? StartFault(string format, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return "an empty file";
        }

        var start = Known[format].Start;
        var text = Encoding.Latin1.GetString(head.StartsWith(Utf8Mark) ? head[3..] : head).TrimStart();
        if (text.StartsWith('<'))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? "an HTML page" : "an XML document";
        }

        if (start.Length > 0)
        {
            return head.StartsWith(start) ? null : "other first bytes than such a file has";
        }

        if (format == "json")
        {
            return text.StartsWith('{') || text.StartsWith('[') ? null : "text that is not JSON";
        }

        var wide = head.StartsWith(Utf16Mark) || head.StartsWith(Utf16BigMark);
        return !wide && head.Contains((byte)0) ? "binary bytes" : null;
    }
}
