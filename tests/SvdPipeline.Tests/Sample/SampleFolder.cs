using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Tests.Sample;

/// <summary>A folder with sample data, removed in the end.</summary>
public sealed class SampleFolder : IDisposable
{
    public SampleFolder(SampleOptions options)
    {
        Root = Directory.CreateTempSubdirectory("svd-sample-").FullName;
        SampleData.Write(Root, options);
    }

    public string Root { get; }

    public string Landing => System.IO.Path.Combine(Root, "landing");

    /// <summary>Files by path from the root, with the hash of their bytes.</summary>
    public IReadOnlyDictionary<string, string> Hashes() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .ToDictionary(f => System.IO.Path.GetRelativePath(Root, f).Replace('\\', '/'), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    /// <summary>Rows of all files of a source by column name; for files without quotes.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string source, string pattern = "*.csv")
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Landing, source), pattern).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            var columns = reader.ReadLine()!.Split(',');
            while (reader.ReadLine() is { } line)
            {
                yield return columns.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            }
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
