using System.Security.Cryptography;
using System.Text;

namespace SvdPipeline.Functions.Intake;

/// <summary>Where things lie in the landing area: <c>landing/{source|dropped}/{yyyy-MM-dd}/{file}</c>, and beside the files what is known of them.</summary>
internal static class LandingPaths
{
    /// <summary>The landing area.</summary>
    public const string Home = "landing/";

    /// <summary>What became of each file.</summary>
    public const string Receipts = "landing/receipts/";

    /// <summary>Index of the receipts, the newest first.</summary>
    public const string Recent = "landing/recent/";

    /// <summary>What each pull needs to ask whether a file has changed.</summary>
    public const string Pulls = "landing/pulls/";

    private const string Synthetic = "SYNTHETIC.md";
    private const int IdDigits = 16;

    /// <summary>True for a file that someone brought, as opposed to what the app keeps of files.</summary>
    public static bool IsFile(string path) =>
        path.StartsWith(Home, StringComparison.Ordinal) && !path.StartsWith(Receipts, StringComparison.Ordinal)
        && !path.StartsWith(Recent, StringComparison.Ordinal) && !path.StartsWith(Pulls, StringComparison.Ordinal);

    /// <summary>True for what is no data itself and tells something of the data beside it.</summary>
    public static bool IsNote(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() is ".md" or ".yaml" or ".yml";

    /// <summary>Path of a receipt.</summary>
    public static string Receipt(string id) => $"{Receipts}{id}.json";

    /// <summary>Id of the receipt of a file.</summary>
    public static string Id(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..IdDigits];

    /// <summary>Files that may tell something of a file: its mapping files, and the mark of synthetic data in its folder or one above.</summary>
    public static IEnumerable<string> Beside(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        yield return path + ".mapping.yaml";
        yield return folder + System.IO.Path.GetFileNameWithoutExtension(path) + ".mapping.yaml";
        yield return folder + "mapping.yaml";
        for (; folder.Length >= Home.Length; folder = folder[..(folder[..^1].LastIndexOf('/') + 1)])
        {
            yield return folder + Synthetic;
        }
    }
}
