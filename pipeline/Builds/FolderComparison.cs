using System.IO.Compression;
using System.Text;

namespace SvdPipeline.Builds;

/// <summary>Compares two folders of one as-of month byte by byte.</summary>
internal static class FolderComparison
{
    private const int Excerpt = 60;

    private static readonly string[] TextFiles = [".html", ".json", ".csv", ".svg", ".xml", ".rels"];

    /// <summary>Files that differ, by path.</summary>
    /// <param name="found">The documents.</param>
    /// <param name="wanted">What their inputs give.</param>
    /// <param name="owned">Folders that the build replaces as a whole: files found there only are differences too.</param>
    public static IReadOnlyList<FileDifference> Of(string found, string wanted, IReadOnlyList<string> owned)
    {
        var there = Files(found);
        var made = Files(wanted);
        return
        [
            .. made.Select(path => there.Contains(path) ? Changed(path, Path.Combine(found, path), Path.Combine(wanted, path)) : new FileDifference(path, "missing"))
                .Concat(there.Where(path => !made.Contains(path) && owned.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))).Select(path => new FileDifference(path, "extra")))
                .OfType<FileDifference>()
                .OrderBy(difference => difference.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Paths of all files but the log of seconds.</summary>
    public static HashSet<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => path != OutputFolder.LogFile),
    ];

    private static FileDifference? Changed(string path, string foundFile, string wantedFile)
    {
        var (found, wanted) = (File.ReadAllBytes(foundFile), File.ReadAllBytes(wantedFile));
        if (found.AsSpan().SequenceEqual(wanted))
        {
            return null;
        }

        return InParts(path, found, wanted) ?? At(path, "", found, wanted);
    }

    /// <summary>The first part that differs in two ZIP packages; null when they are none, or differ in their packing only.</summary>
    private static FileDifference? InParts(string path, byte[] found, byte[] wanted)
    {
        if (Path.GetExtension(path) is not (".docx" or ".xlsx"))
        {
            return null;
        }

        try
        {
            var (there, made) = (Parts(found), Parts(wanted));
            return made.Keys.Concat(there.Keys).Distinct(StringComparer.Ordinal)
                .Where(part => !there.GetValueOrDefault(part, []).AsSpan().SequenceEqual(made.GetValueOrDefault(part, [])))
                .Select(part => At(path, part, there.GetValueOrDefault(part, []), made.GetValueOrDefault(part, [])))
                .FirstOrDefault();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            parts[entry.FullName] = content.ToArray();
        }

        return parts;
    }

    private static FileDifference At(string path, string part, byte[] found, byte[] wanted)
    {
        var offset = found.AsSpan().CommonPrefixLength(wanted);
        return TextFiles.Contains(Path.GetExtension(part.Length > 0 ? part : path))
            ? new FileDifference(path, "changed", part, offset, wanted.AsSpan(0, offset).Count((byte)'\n') + 1, Around(found, offset), Around(wanted, offset))
            : new FileDifference(path, "changed", part, offset);
    }

    /// <summary>The text from a little before the difference to the end of its line.</summary>
    private static string Around(byte[] text, int offset)
    {
        var line = offset == 0 ? 0 : text.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
        var start = Math.Max(line, offset - (Excerpt / 3));
        var rest = text.AsSpan(start);
        var end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(rest[..Math.Min(Excerpt, end < 0 ? rest.Length : end)]);
    }
}
