using System.IO.Compression;
using System.Text;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>Archives and compressed files of a test.</summary>
internal static class Packed
{
    /// <summary>A ZIP archive.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A ZIP archive of texts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] members) => Zip([.. members.Select(m => (m.Name, Encoding.UTF8.GetBytes(m.Text)))]);

    /// <summary>Compressed with gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    /// <summary>The archive with the first member marked as encrypted.</summary>
    public static byte[] Locked(byte[] zip)
    {
        var locked = (byte[])zip.Clone();
        locked[6] |= 1;
        var directory = locked.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        locked[directory + 8] |= 1;
        return locked;
    }

    /// <summary>The archive whose directory says another length of its last member.</summary>
    public static byte[] Lying(byte[] zip, uint length)
    {
        var lying = (byte[])zip.Clone();
        var directory = lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(lying.AsSpan(directory + 24), length);
        return lying;
    }
}
