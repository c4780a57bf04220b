namespace SvdPipeline.Builds;

/// <summary>
/// The folder of one as-of month being written. Everything goes to a hidden folder beside it first;
/// <see cref="Commit"/> moves finished parts into place, so a build that fails leaves the last good documents.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    /// <summary>Stages and their seconds: the one file that differs between two builds of the same inputs.</summary>
    public const string LogFile = "run-log.json";

    private readonly string target;
    private readonly string draft;

    /// <summary>Starts a new draft beside <paramref name="out"/>/<paramref name="month"/>; an abandoned earlier draft is removed.</summary>
    public OutputFolder(string @out, string month)
    {
        target = Path.Combine(@out, month);
        draft = Path.Combine(@out, $".{month}.draft");
        Remove(draft);
        Directory.CreateDirectory(draft);
    }

    /// <summary>The folder to write into.</summary>
    public string Draft => draft;

    /// <summary>Writes one file. Safe to call from several threads.</summary>
    /// <param name="folder">A month's folder.</param>
    /// <param name="path">Path inside it, with forward slashes.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string folder, string path, Action<Stream> write)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        write(stream);
    }

    /// <summary>Writes one text file, UTF-8 without a byte-order mark.</summary>
    public static void Write(string folder, string path, string text) => Write(folder, path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>True when an earlier build left this folder or file in the month.</summary>
    public bool Holds(string path) => Path.Exists(Path.Combine(target, path));

    /// <summary>
    /// Moves the draft into place: each folder named in <paramref name="parts"/> replaces the one that was there, then single files.
    /// </summary>
    /// <param name="parts">Folders that are replaced as a whole, such as <c>public/E09000014-haringey</c>.</param>
    public void Commit(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            var from = Path.Combine(draft, part);
            if (!Directory.Exists(from))
            {
                continue;
            }

            var to = Path.Combine(target, part);
            var old = to + ".old";
            Remove(old);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (Directory.Exists(to))
            {
                Directory.Move(to, old);
            }

            Directory.Move(from, to);
            Remove(old);
        }

        foreach (var from in Directory.EnumerateFiles(draft, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var to = Path.Combine(target, Path.GetRelativePath(draft, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(draft);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
