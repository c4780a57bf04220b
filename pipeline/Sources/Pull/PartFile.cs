using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using SvdPipeline.Storage;

namespace SvdPipeline.Sources.Pull;

/// <summary>A file on its way, with the publisher's mark of its version, so that a later request can go on where this one ended.</summary>
internal sealed class PartFile(string path, string url)
{
    private string MarkPath => path + ".json";

    /// <summary>Bytes that are here.</summary>
    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Condition under which the rest may be asked for; null when it must start again.</summary>
    public RangeConditionHeaderValue? Condition()
    {
        if (Length == 0 || !File.Exists(MarkPath))
        {
            return null;
        }

        try
        {
            var mark = LakeJson.Read<Mark>(MarkPath);
            return mark.Url != url ? null
                : mark.ETag is { } tag ? new RangeConditionHeaderValue(tag)
                : mark.LastModified is { } date ? new RangeConditionHeaderValue(date)
                : null;
        }
        catch (Exception cause) when (cause is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Opens the file to be written from the start, noting the version that comes. A weak tag does not promise the same bytes and is not kept.</summary>
    public FileStream Start(EntityTagHeaderValue? tag, DateTimeOffset? lastModified)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Emptied before it is marked: bytes of one version never stand under the mark of another.
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        LakeJson.Write(MarkPath, new Mark(url, tag is { IsWeak: false } ? tag.ToString() : null, lastModified));
        return file;
    }

    /// <summary>Opens the file to be gone on with.</summary>
    public FileStream GoOn() => new(path, FileMode.Append, FileAccess.Write, FileShare.None);

    /// <summary>Opens the file to be read.</summary>
    public FileStream Read() => File.OpenRead(path);

    /// <summary>SHA-256 of all of it, lower-case hex.</summary>
    public async Task<string> Sha256(CancellationToken cancel)
    {
        await using var file = Read();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    /// <summary>Moves it to its place, whole.</summary>
    public void MoveTo(string place)
    {
        File.Move(path, place);
        File.Delete(MarkPath);
    }

    /// <summary>Deletes it.</summary>
    public void Delete()
    {
        if (Directory.Exists(Path.GetDirectoryName(path)))
        {
            File.Delete(path);
            File.Delete(MarkPath);
        }
    }

    private sealed record Mark(string Url, string? ETag, DateTimeOffset? LastModified);
}
