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
    private const int Colours = 64;
    private const double InchesPerMetre = 39.3701;
    private static readonly uint[] CrcOfByte = [.. Enumerable.Range(0, 256).Select(i => CrcOf((uint)i))];

    [ThreadStatic]
    private static List<(int Number, int Length)>? scratch;

    /// <summary>Encodes opaque pixels (blue, green, red, alpha from the low byte) row by row.</summary>
    /// <param name="pixels">Width times height pixels.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="dotsPerInch">Resolution written in the file.</param>
    public static byte[] Encode(ReadOnlySpan<uint> pixels, int width, int height, int dotsPerInch)
    {
        var (runs, found) = Runs(pixels, width);
        var (palette, index) = Palette(found);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (8, 3);
        Chunk(png, "IHDR", head);
        Span<byte> density = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(dotsPerInch * InchesPerMetre));
        BinaryPrimitives.WriteInt32BigEndian(density[4..], (int)Math.Round(dotsPerInch * InchesPerMetre));
        density[8] = 1;
        Chunk(png, "pHYs", density);
        Chunk(png, "PLTE", [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        Chunk(png, "IDAT", Deflate(runs, width, index));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    // Colours numbered in order of appearance with how often each occurs, and the rows as runs of one colour.
    private static (List<(int Number, int Length)> Runs, List<(uint Colour, int Count)> Found) Runs(ReadOnlySpan<uint> pixels, int width)
    {
        var known = new Dictionary<uint, int>();
        var found = new List<(uint Colour, int Count)>();
        var runs = scratch ??= new List<(int Number, int Length)>(1 << 16);
        runs.Clear();
        for (var row = 0; row < pixels.Length; row += width)
        {
            var line = pixels.Slice(row, width);
            while (line.Length > 0)
            {
                var colour = line[0];
                var length = line.IndexOfAnyExcept(colour);
                length = length < 0 ? line.Length : length;
                if (!known.TryGetValue(colour, out var number))
                {
                    number = found.Count;
                    known.Add(colour, number);
                    found.Add((colour, 0));
                }

                found[number] = (colour, found[number].Count + length);
                runs.Add((number, length));
                line = line[length..];
            }
        }

        return (runs, found);
    }

    // The most frequent colours exactly; a rarer one, always the edge of a letter or a line, as its nearest.
    private static (uint[] Palette, byte[] Index) Palette(List<(uint Colour, int Count)> found)
    {
        int[] order = [.. Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].Count).ThenBy(i => found[i].Colour)];
        uint[] palette = [.. order.Take(Colours).Select(i => found[i].Colour)];
        var index = new byte[found.Count];
        for (var rank = 0; rank < order.Length; rank++)
        {
            index[order[rank]] = (byte)(rank < Colours ? rank : Nearest(palette, found[order[rank]].Colour));
        }

        return (palette, index);
    }

    private static byte[] Deflate(List<(int Number, int Length)> runs, int width, byte[] index)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            // The first byte of a row is its filter: none.
            var row = new byte[width + 1];
            var x = 1;
            foreach (var (number, length) in runs)
            {
                row.AsSpan(x, length).Fill(index[number]);
                x += length;
                if (x > width)
                {
                    zlib.Write(row);
                    x = 1;
                }
            }
        }

        return packed.ToArray();
    }

    private static int Nearest(uint[] palette, uint colour)
    {
        var (best, distance) = (0, int.MaxValue);
        for (var i = 0; i < palette.Length; i++)
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
