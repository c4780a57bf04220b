using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SvdPipeline.Documents.Charts;

/// <summary>Remembers pictures by what is drawn on them. Safe for many threads; forgets everything when full, so that memory stays bounded.</summary>
internal sealed class PictureMemory
{
    private const int Most = 512;
    private readonly ConcurrentDictionary<string, byte[]> pictures = new(StringComparer.Ordinal);

    /// <summary>The picture of these marks, drawn if it is not remembered.</summary>
    /// <param name="marks">What is drawn, as text.</param>
    /// <param name="draw">Draws it.</param>
    public byte[] Get(string marks, Func<byte[]> draw)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(marks)));
        if (pictures.TryGetValue(key, out var picture))
        {
            return picture;
        }

        if (pictures.Count >= Most)
        {
            pictures.Clear();
        }

        return pictures[key] = draw();
    }
}
