namespace SvdPipeline.Sources.Tables;

/// <summary>The first bytes of a file.</summary>
internal static class FileStart
{
    /// <summary>Up to so many bytes.</summary>
    public static byte[] Of(string path, int most)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Math.Min(most, file.Length)];
        file.ReadExactly(start);
        return start;
    }

    /// <summary>True when a byte order mark says UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> start) => start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]);
}
