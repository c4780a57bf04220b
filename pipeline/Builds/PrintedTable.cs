using SvdPipeline.Provenance;

namespace SvdPipeline.Builds;

/// <summary>The figures of one printed table, found by any of its names: its id in a page, its bookmark in Word, its CSV.</summary>
/// <param name="File">Its CSV, in the folder of the month.</param>
/// <param name="Figures">Ids of its figures, in printing order; none for a table of words.</param>
public sealed record PrintedTable(string File, IReadOnlyList<string> Figures)
{
    private const string Header = "figure_id,";
    private const int LongestBookmark = 40;

    /// <summary>Finds a table; null when no document has one of that name.</summary>
    /// <param name="name"><c>tbl-kinds-elements</c>, <c>tbl_kinds_elements</c> or <c>sna-kinds-elements.csv</c>; with <c>E09000014.</c> before it for one borough of several.</param>
    /// <param name="documents">OUT, or the folder of one month.</param>
    public static PrintedTable? Find(string name, string documents)
    {
        var (borough, table) = name.Length > 10 && name[9] == '.' ? (name[..9], name[10..]) : ("E09", name);
        table = table.Replace('_', '-').Replace(".csv", "", StringComparison.Ordinal);
        return RunRecord.Under(documents).SelectMany(month => Directory.EnumerateFiles(month.Folder, "*.csv", SearchOption.AllDirectories).Select(file => (month.Folder, File: file)))
            .Where(found => Path.GetRelativePath(found.Folder, found.File).Replace('\\', '/').Split('/') is [_, var folder, "tables", _] && folder.StartsWith(borough, StringComparison.Ordinal) && IsNamed(Path.GetFileNameWithoutExtension(found.File), table))
            .OrderBy(found => found.File, StringComparer.Ordinal)
            .Select(found => new PrintedTable(Path.GetRelativePath(found.Folder, found.File).Replace('\\', '/'), Ids(found.File)))
            .FirstOrDefault();
    }

    /// <summary>A bookmark is cut at forty characters.</summary>
    private static bool IsNamed(string file, string table)
    {
        var printed = "tbl-" + file[(file.IndexOf('-', StringComparison.Ordinal) + 1)..];
        return file == table || printed == table || (table.Length == LongestBookmark && printed.StartsWith(table, StringComparison.Ordinal));
    }

    private static string[] Ids(string file)
    {
        var lines = System.IO.File.ReadAllLines(file);
        return lines.Length > 0 && lines[0].StartsWith(Header, StringComparison.Ordinal) ? [.. lines.Skip(1).Select(line => line.Split(',')[0])] : [];
    }
}
