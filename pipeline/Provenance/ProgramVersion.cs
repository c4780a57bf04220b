using System.Security.Cryptography;
using System.Text;

namespace SvdPipeline.Provenance;

/// <summary>Which program made an output: its version, and a hash over all SQL, contracts, profiles and templates inside it.</summary>
public static class ProgramVersion
{
    /// <summary>Version of the program, such as <c>0.1.0</c>.</summary>
    public static string Number { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>Hash over the embedded files, lower-case hex: changes with any query, contract, profile or template.</summary>
    public static string Content { get; } = HashContent();

    private static string HashContent()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in EmbeddedFiles.Paths(string.Empty, string.Empty))
        {
            using var stream = EmbeddedFiles.Open(path);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
