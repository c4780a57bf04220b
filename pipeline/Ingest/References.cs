using System.Security.Cryptography;
using System.Text;

namespace SvdPipeline.Ingest;

/// <summary>
/// Keyed hash of the references of records: HMAC-SHA256 with the lake's key, of which 128 bits are kept. The reference itself is never kept.
/// </summary>
public sealed class References(byte[] key) : IDisposable
{
    /// <summary>Bytes kept of a hash.</summary>
    public const int Bytes = 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly byte[] whole = new byte[SHA256.HashSizeInBytes];

    /// <summary>The reference as the lake keeps it: 32 hex digits.</summary>
    public string Hash(string reference)
    {
        Span<byte> kept = stackalloc byte[Bytes];
        Hash(Encoding.UTF8.GetBytes(reference.Trim()), kept);
        return Convert.ToHexStringLower(kept);
    }

    /// <summary>Hashes a reference already trimmed.</summary>
    public void Hash(ReadOnlySpan<byte> reference, Span<byte> kept)
    {
        hash.AppendData(reference);
        hash.GetHashAndReset(whole);
        whole.AsSpan(0, Bytes).CopyTo(kept);
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
