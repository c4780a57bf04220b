using System.IO.Compression;
using System.Text;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>Damages a file by a seed: the same seed gives the same bytes.</summary>
internal static class Mutation
{
    private const int Huge = 1 << 19;
    private static readonly byte[][] Hostile = [.. ((string[])["\"", "\"\"", ",", ";", "\n", "\r", "\0", "#REF!", "=1+1", "1e308", "-9999999999999999999", "2026-02-30", "\u202E", "null", "<x>", "{", "[", "PK\u0003\u0004"]).Select(Encoding.UTF8.GetBytes)];

    /// <summary>A damaged file: its name and bytes.</summary>
    public static (string Name, byte[] Bytes) Of(int seed)
    {
        var random = new Random(seed);
        var (name, bytes) = ReaderFiles.All.ElementAt(random.Next(ReaderFiles.All.Count));
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            bytes = random.Next(3) == 0 && IsZip(bytes) ? Inside(bytes, random) : Damage(bytes, random);
        }

        for (var wraps = random.Next(8) == 0 ? random.Next(1, 4) : 0; wraps > 0; wraps--)
        {
            bytes = random.Next(2) == 0 ? Packed.Zip((name, bytes)) : Packed.Gzip(bytes);
        }

        return ($"{seed:000000}-{name}", bytes);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(64, bytes.Length - at) + 1);
        switch (random.Next(9))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. Hostile[random.Next(Hostile.Length)], .. bytes[at..]];
            case 4:
                return [.. bytes[..at], .. Enumerable.Repeat((byte)random.Next(32, 127), Huge), .. bytes[at..]];
            case 5:
                var lines = Encoding.Latin1.GetString(bytes).Split('\n');
                random.Shuffle(lines);
                return Encoding.Latin1.GetBytes(string.Join('\n', lines));
            case 6:
                var noise = new byte[length];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[(at + length)..]];
            default:
                var flipped = (byte[])bytes.Clone();
                for (var i = random.Next(1, 20); i > 0; i--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
        }
    }

    private static bool IsZip(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Damages one member and packs the archive again.</summary>
    private static byte[] Inside(byte[] bytes, Random random)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            var members = archive.Entries.Select(e =>
            {
                using var stream = e.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return (e.FullName, copy.ToArray());
            }).ToArray();
            var hit = random.Next(members.Length);
            members[hit] = (members[hit].FullName, Damage(members[hit].Item2, random));
            return Packed.Zip(members);
        }
        catch (Exception cause) when (cause is InvalidDataException or ArgumentException)
        {
            return bytes;
        }
    }
}
