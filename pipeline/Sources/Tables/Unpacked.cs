using System.IO.Compression;

namespace SvdPipeline.Sources.Tables;

/// <summary>A folder for members of archives while they are read, one at a time; deleted at the end. Names in it are ours, never the archive's.</summary>
internal sealed class Unpacked : IDisposable
{
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("svd-"));
    private int number;

    /// <summary>Unpacks a stream and gives the file; more bytes than were said is an error.</summary>
    /// <param name="stream">What to unpack.</param>
    /// <param name="bytes">Bytes that the archive says there are; -1 when it does not say.</param>
    /// <param name="packed">Bytes before unpacking.</param>
    /// <param name="checksum">Checksum that the archive says; null when it does not say.</param>
    /// <exception cref="UnreadableTable">There are more bytes than a table has.</exception>
    public string Take(Stream stream, long bytes, long packed, uint? checksum = null)
    {
        var path = Path.Combine(folder.Value.FullName, (++number).ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        var buffer = new byte[1 << 16];
        var written = 0L;
        var sum = new Checksum();
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            written += read;
            if (bytes >= 0 && written > bytes)
            {
                throw new InvalidDataException("more bytes than the archive says");
            }

            ArchiveBounds.Check(written, packed);
            sum.Add(buffer.AsSpan(0, read));
            file.Write(buffer, 0, read);
        }

        return (bytes < 0 || written == bytes) && (checksum is null || checksum == sum.Value) ? path : throw new InvalidDataException("other bytes than the archive says");
    }

    /// <summary>Unpacks a file compressed with gzip.</summary>
    public string TakeGzip(string path)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        return Take(gzip, -1, file.Length);
    }

    /// <summary>Deletes a file that was read.</summary>
    public static void Forget(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (folder.IsValueCreated)
        {
            folder.Value.Delete(recursive: true);
        }
    }
}
