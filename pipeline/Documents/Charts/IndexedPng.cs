using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SvdPipeline.Documents.Charts;

/// <summary>
/// Writes PNG files with a palette. Charts have few colours, so a file is a third the size and written several times
/// faster than a true-colour one. W3C, Portable Network Graphics (third edition).
/// </summary>
public static class IndexedPng
{
    private const int Colours = 256;
    private const double InchesPerMetre = 39.3701;
    private static readonly uint[] CrcOfByte = [.. Enumerable.Range(0, 256).Select(i => CrcOf((uint)i))];

    /// <summary>Encodes opaque pixels (blue, green, red, alpha from the low byte) row by row.</summary>
    /// <param name="pixels">Width times height pixels.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="dotsPerInch">Resolution written in the file.</param>
    public static byte[] Encode(ReadOnlySpan<uint> pixels, int width, int height, int dotsPerInch)
    {
        var (palette, index) = Palette(pixels);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        head[8] = 8;
        head[9] = 3;
        Chunk(png, "IHDR", head);
        Span<byte> density = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(dotsPerInch * InchesPerMetre));
        BinaryPrimitives.WriteInt32BigEndian(density[4..], (int)Math.Round(dotsPerInch * InchesPerMetre));
        density[8] = 1;
        Chunk(png, "pHYs", density);
        var colours = new byte[palette.Count * 3];
        for (var i = 0; i < palette.Count; i++)
        {
            (colours[3 * i], colours[(3 * i) + 1], colours[(3 * i) + 2]) = ((byte)(palette[i] >> 16), (byte)(palette[i] >> 8), (byte)palette[i]);
        }

        Chunk(png, "PLTE", colours);
        Chunk(png, "IDAT", Deflate(pixels, width, height, index));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Deflate(ReadOnlySpan<uint> pixels, int width, int height, Dictionary<uint, byte> index)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            // The first byte of a row is its filter: none.
            var row = new byte[width + 1];
            uint last = 0;
            byte lastIndex = 0;
            var known = false;
            for (var y = 0; y < height; y++)
            {
                var line = pixels.Slice(y * width, width);
                for (var x = 0; x < width; x++)
                {
                    if (line[x] != last || !known)
                    {
                        (last, known) = (line[x], true);
                        lastIndex = index[last];
                    }

                    row[x + 1] = lastIndex;
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    // The most frequent colours exactly; a rarer one, always the edge of a letter or a line, as its nearest.
    private static (List<uint> Palette, Dictionary<uint, byte> Index) Palette(ReadOnlySpan<uint> pixels)
    {
        var counts = new Dictionary<uint, int>();
        for (var i = 0; i < pixels.Length;)
        {
            var from = i;
            while (i < pixels.Length && pixels[i] == pixels[from])
            {
                i++;
            }

            counts[pixels[from]] = counts.GetValueOrDefault(pixels[from]) + i - from;
        }

        var ordered = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var palette = ordered.Take(Colours).ToList();
        var index = new Dictionary<uint, byte>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            index[ordered[i]] = (byte)(i < Colours ? i : Nearest(palette, ordered[i]));
        }

        return (palette, index);
    }

    private static int Nearest(List<uint> palette, uint colour)
    {
        var (best, distance) = (0, int.MaxValue);
        for (var i = 0; i < palette.Count; i++)
        {
            var red = (int)((palette[i] >> 16) & 255) - (int)((colour >> 16) & 255);
            var green = (int)((palette[i] >> 8) & 255) - (int)((colour >> 8) & 255);
            var blue = (int)(palette[i] & 255) - (int)(colour & 255);
            var here = (red * red) + (green * green) + (blue * blue);
            if (here < distance)
            {
                (best, distance) = (i, here);
            }
        }

        return best;
    }

    private static void Chunk(MemoryStream png, string name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        var type = Encoding.ASCII.GetBytes(name);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), content));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc = CrcOfByte[(crc ^ b) & 255] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
