namespace SvdPipeline.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    private static readonly string[] LeftOut = ["/bin/", "/obj/", "/node_modules/"];

    /// <summary>Folder that holds the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the tests' <c>Fixtures</c> folder.</summary>
    public static string Fixture(params string[] parts) => Path.Combine([Root, "tests", "SvdPipeline.Tests", "Fixtures", .. parts]);

    /// <summary>Text of a file by its path from the root.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files under a folder, by their path from the root with forward slashes, build output and installed packages left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !LeftOut.Any(part => path.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SvdPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the checkout.");
    }
}
