using System.Globalization;
using System.Text.Json;
using SvdPipeline.Storage;

namespace SvdPipeline.Sources.Pull;

/// <summary>
/// The landing folder of one source: <c>{source}/{yyyy-MM-dd}/{file}</c> with a hidden record beside each file, and <c>{source}/.part/</c> for what is on its way.
/// A file appears by one rename after it is whole; one that is there is never changed.
/// </summary>
internal sealed class PullFolder(string root, string source)
{
    private const string RecordSuffix = ".pull.json";
    private const int HashShown = 8;

    private string Home => Path.Combine(root, source);

    /// <summary>All records whose file is still there as pulled, newest last.</summary>
    public IReadOnlyList<(PullRecord Record, string Folder)> Records() => !Directory.Exists(Home) ? [] :
    [
        .. Directory.EnumerateDirectories(Home)
            .SelectMany(folder => Directory.EnumerateFiles(folder, ".*" + RecordSuffix))
            .Select(path => (Record: Read(path), Folder: Path.GetDirectoryName(path)!))
            .Where(r => r.Record is not null && new FileInfo(Path.Combine(r.Folder, r.Record.File)) is { Exists: true } file && file.Length == r.Record.Bytes)
            .Select(r => (r.Record!, r.Folder))
            .OrderBy(r => r.Item1.FetchedAt).ThenBy(r => r.Item1.File, StringComparer.Ordinal),
    ];

    /// <summary>Newest file pulled from an address, or null.</summary>
    public (PullRecord Record, string Folder)? Last(Uri url) =>
        Records().LastOrDefault(r => r.Record.Url == url.AbsoluteUri) is { Record: not null } last ? last : null;

    /// <summary>What is here of a file on its way.</summary>
    public PartFile Part(PullTarget target) => new(Path.Combine(Home, ".part", target.Name), target.Url.AbsoluteUri);

    /// <summary>Moves a whole part into the folder of its day and writes its record.</summary>
    /// <returns>Path relative to the landing folder.</returns>
    public string Land(PartFile part, PullRecord record)
    {
        var folder = Path.Combine(Home, record.FetchedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);

        // Another content of the same day stands beside the first: what landed is never changed.
        var name = File.Exists(Path.Combine(folder, record.File))
            ? $"{Path.GetFileNameWithoutExtension(record.File)}-{record.Sha256[..HashShown]}{Path.GetExtension(record.File)}"
            : record.File;
        part.MoveTo(Path.Combine(folder, name));
        Write(folder, record with { File = name });
        return NameOf(folder, name);
    }

    /// <summary>Notes that the publisher still has the same content.</summary>
    public static void Checked(PullRecord record, string folder, DateTimeOffset now) => Write(folder, record with { CheckedAt = now });

    /// <summary>Path of a file relative to the landing folder, forward slashes.</summary>
    public string NameOf(string folder, string file) => Path.GetRelativePath(root, Path.Combine(folder, file)).Replace('\\', '/');

    private static void Write(string folder, PullRecord record) => LakeJson.Write(Path.Combine(folder, "." + record.File + RecordSuffix), record);

    /// <summary>A record that cannot be read counts as none: the file is asked for again.</summary>
    private static PullRecord? Read(string path)
    {
        try
        {
            return LakeJson.Read<PullRecord>(path);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
