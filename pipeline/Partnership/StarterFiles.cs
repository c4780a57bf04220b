using SvdPipeline.Areas;

namespace SvdPipeline.Partnership;

/// <summary>Partnership files to start from: every key with a comment that says what belongs there, no invented person or decision.</summary>
public static class StarterFiles
{
    private const string Home = "pipeline/Partnership/starter/";

    /// <summary>
    /// Writes the starter files of a borough under <c>{folder}/{gss-code}/</c>. A file that is there already is left as it is.
    /// </summary>
    /// <param name="folder">Folder of partnership files.</param>
    /// <param name="borough">The borough.</param>
    /// <returns>Paths of the files written, relative to <paramref name="folder"/>, forward slashes.</returns>
    public static IReadOnlyList<string> Write(string folder, Borough borough)
    {
        var written = new List<string>();
        foreach (var name in Names())
        {
            var relative = $"{borough.Code}/{name}";
            var path = Path.Combine(folder, relative);
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Text(name, borough));
                written.Add(relative);
            }
        }

        return written;
    }

    private static string Text(string name, Borough borough) =>
        EmbeddedFiles.Text(Home + name).Replace("{borough}", borough.Name, StringComparison.Ordinal);

    private static IEnumerable<string> Names() =>
        new[] { ".yaml", ".md" }.SelectMany(extension => EmbeddedFiles.Paths(Home, extension)).Select(p => p[Home.Length..]);
}
