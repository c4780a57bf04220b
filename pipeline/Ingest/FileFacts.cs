using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace SvdPipeline.Ingest;

/// <summary>What is known of a file from its bytes alone.</summary>
/// <param name="Sha256">Hash, lower-case hex.</param>
/// <param name="Bytes">Size.</param>
/// <param name="FirstBadLine">Physical line of the first byte that is not UTF-8; 0 when all are.</param>
/// <param name="FirstNulLine">Physical line of the first NUL byte; 0 when there is none.</param>
/// <param name="Utf16">True when a byte order mark says UTF-16.</param>
internal sealed record FileFacts(string Sha256, long Bytes, long FirstBadLine, long FirstNulLine, bool Utf16)
{
    /// <summary>Encoding of text that is not UTF-8.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private const int Block = 1 << 18;

    /// <summary>Reads a file through.</summary>
    public static FileFacts Of(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        var buffer = new byte[Block];
        long bytes = 0, lines = 0, badLine = 0, nulLine = 0;
        var carried = 0;
        var utf16 = false;
        for (int read; (read = file.Read(buffer, carried, Block - carried)) > 0;)
        {
            hash.AppendData(buffer, carried, read);
            utf16 |= bytes == 0 && read >= 2 && (buffer[0], buffer[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
            bytes += read;
            var block = buffer.AsSpan(0, carried + read);
            var whole = block[..WholeCharacters(block)];
            if (badLine == 0 && !utf16 && !Utf8.IsValid(whole))
            {
                badLine = lines + 1 + LinesBeforeBad(whole);
            }

            if (nulLine == 0 && !utf16 && whole.IndexOf((byte)0) is var nul and >= 0)
            {
                nulLine = lines + 1 + whole[..nul].Count((byte)'\n');
            }

            lines += badLine == 0 || nulLine == 0 ? whole.Count((byte)'\n') : 0;
            carried = block.Length - whole.Length;
            block[whole.Length..].CopyTo(buffer);
        }

        if (carried > 0 && badLine == 0 && !utf16)
        {
            badLine = lines + 1;
        }

        return new FileFacts(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, badLine, nulLine, utf16);
    }

    /// <summary>Length without a character cut at the end.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= 3 && back <= block.Length; back++)
        {
            var b = block[^back];
            if (b < 0x80)
            {
                break;
            }

            var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 0;
            if (length > 0)
            {
                return length > back ? block.Length - back : block.Length;
            }
        }

        return block.Length;
    }

    private static int LinesBeforeBad(ReadOnlySpan<byte> block)
    {
        var lines = 0;
        while (block.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(block[..end]))
        {
            lines++;
            block = block[(end + 1)..];
        }

        return lines;
    }
}
