using System.Reflection;
using System.Text;

namespace SvdPipeline;

/// <summary>
/// The SQL, JSON, CSV and template files that travel inside the program, by their path in the project:
/// <c>pipeline/Definition/profiles/london-2023.json</c>, <c>templates/sna/cover.html</c>.
/// </summary>
public static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;
    private static readonly string[] AllPaths = [.. Home.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Paths that start with <paramref name="folder"/> and end with <paramref name="extension"/>, in ordinal order.</summary>
    public static IEnumerable<string> Paths(string folder, string extension) =>
        AllPaths.Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>True when the file exists.</summary>
    public static bool Exists(string path) => Array.BinarySearch(AllPaths, path, StringComparer.Ordinal) >= 0;

    /// <summary>The file's text, line ends as LF.</summary>
    public static string Text(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The file as a stream. A missing file is a bug, not bad input.</summary>
    public static Stream Open(string path) =>
        Home.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"No embedded file '{path}'.");
}
