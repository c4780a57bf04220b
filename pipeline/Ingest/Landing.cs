using System.Globalization;
using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>A folder of files as received. Nothing in it is ever changed.</summary>
internal sealed class Landing
{
    private const string SyntheticMark = "SYNTHETIC.md";
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM"];

    private readonly string root;
    private readonly string? only;

    private Landing(string root, string? only) => (this.root, this.only) = (root, only);

    /// <summary>The landing folder at a path, which may be one file.</summary>
    /// <exception cref="UserError">SVD-I001 when there is nothing.</exception>
    public static Landing At(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full) ? new Landing(full, null)
            : File.Exists(full) ? new Landing(Path.GetDirectoryName(full)!, full)
            : throw new UserError(ExitCode.Input, "SVD-I001", $"There is no folder or file {path}.", FindingCatalogue.Entry("SVD-I001").Remedy);
    }

    /// <summary>All files, by name; hidden ones are passed over.</summary>
    public IEnumerable<string> Files() => only is not null
        ? [only]
        : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => !NameOf(path).Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(NameOf, StringComparer.Ordinal);

    /// <summary>Name relative to the folder, forward slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>True when the file's folder, or one above it, says that what it holds is synthetic.</summary>
    public bool IsSynthetic(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SyntheticMark)))
            {
                return true;
            }

            if (folder == root)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Date received: that of the nearest folder named by a date or month, otherwise the file's last write.</summary>
    public DateOnly Received(string path)
    {
        foreach (var part in NameOf(path).Split('/').SkipLast(1).Reverse())
        {
            if (DateOnly.TryParseExact(part, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));
    }
}
