using System.Runtime.InteropServices;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Compares UTF-8 text by its bytes, so that a cell is looked up without becoming a string.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    /// <summary>The one comparer.</summary>
    public static Utf8Comparer Instance { get; } = new();

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        const ulong Mix = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)alternate.Length * Mix;
        while (alternate.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(alternate)) * Mix;
            hash ^= hash >> 29;
            alternate = alternate[sizeof(ulong)..];
        }

        var tail = 0UL;
        foreach (var b in alternate)
        {
            tail = (tail << 8) | b;
        }

        hash = (hash ^ tail) * Mix;
        return (int)(hash >> 32);
    }
}
