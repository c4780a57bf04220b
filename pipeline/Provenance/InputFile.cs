using System.Security.Cryptography;

namespace SvdPipeline.Provenance;

/// <summary>One file a build read, with its hash.</summary>
/// <param name="Path">Path inside the folder given, with forward slashes.</param>
/// <param name="Sha256">Hash, lower-case hex.</param>
public sealed record InputFile(string Path, string Sha256)
{
    /// <summary>All files of a folder, by path. An absent folder has none. Hidden files and folders are not inputs.</summary>
    public static IReadOnlyList<InputFile> Of(string? folder) =>
        folder is null || !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Where(found => !found.Path.Split('/').Any(part => part.StartsWith('.')))
                .OrderBy(found => found.Path, StringComparer.Ordinal)
                .Select(found => new InputFile(found.Path, Hash(found.File)))];

    /// <summary>One file of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">Path inside it, with forward slashes.</param>
    public static InputFile At(string folder, string path) => new(path, Hash(System.IO.Path.Combine(folder, path)));

    /// <summary>Hash of a file's bytes, lower-case hex.</summary>
    public static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
