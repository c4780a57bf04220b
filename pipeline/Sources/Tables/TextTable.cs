using System.Text;
using System.Text.Unicode;

namespace SvdPipeline.Sources.Tables;

/// <summary>A text table: CSV with commas, semicolons, tabs or bars, in UTF-8, UTF-16 with a byte order mark, or Windows-1252.</summary>
internal sealed class TextTable(string part, string path) : Table(part)
{
    private const int Start = 1 << 16;
    private static readonly char[] Separators = [',', ';', '\t', '|'];
    private char? separator;

    /// <summary>Encoding of files that are not UTF-8.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <inheritdoc/>
    public override string TextPath => path;

    /// <summary>Separator of the cells, told from the first rows.</summary>
    public char Separator => separator ??= Tell(FileStart.Of(path, Start), []);

    /// <inheritdoc/>
    public override RowReader Open(Encoding? encoding = null) =>
        new CsvRows(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan), Separator, encoding);

    /// <inheritdoc/>
    public override IReadOnlyList<HeadRow> Head(int rows)
    {
        var start = FileStart.Of(path, Start);
        var found = new Dictionary<char, IReadOnlyList<HeadRow>>();
        separator = Tell(start, found);
        return found.TryGetValue(separator.Value, out var head) ? [.. head.Take(rows)] : Rows(start, separator, out _, rows);
    }

    /// <summary>
    /// The separator that the first two rows agree on; where they do not (text stands above the header), the one that makes the widest rows of which there are two.
    /// </summary>
    private static char Tell(byte[] start, Dictionary<char, IReadOnlyList<HeadRow>> found)
    {
        var head = Rows(start, null, out var detected, 20);
        found[detected] = head;
        if (head.Count < 2 || (head[0].Cells.Count > 1 && head[0].Cells.Count == head[1].Cells.Count))
        {
            return detected;
        }

        var widths = Separators.Select(s => (Separator: s, Width: Width(found[s] = Rows(start, s, out _, 20)))).ToArray();
        var widest = widths.Max(w => w.Width);
        return widest < 2 || widths.Any(w => w.Separator == detected && w.Width == widest) ? detected : widths.First(w => w.Width == widest).Separator;
    }

    private static int Width(IReadOnlyList<HeadRow> head) => head.GroupBy(r => r.Cells.Count).Where(g => g.Count() > 1).Select(g => g.Key).DefaultIfEmpty(0).Max();

    private static IReadOnlyList<HeadRow> Rows(byte[] start, char? separator, out char used, int rows)
    {
        var utf16 = FileStart.IsUtf16(start);
        using var reader = new CsvRows(new MemoryStream(start), separator, utf16 || IsUtf8(start) ? null : Windows1252, lenient: true);
        var head = HeadRow.Take(reader, rows);
        used = reader.Separator;
        return head;
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
}
