namespace SvdPipeline.Sources.Tables;

/// <summary>CRC-32 as archives have it (ISO 3309): the framework unpacks a damaged member without a word.</summary>
internal sealed class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    })];

    private uint state = uint.MaxValue;

    /// <summary>Checksum of the bytes so far.</summary>
    public uint Value => ~state;

    /// <summary>Takes bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = state;
        foreach (var b in bytes)
        {
            sum = (sum >> 8) ^ Table[(byte)sum ^ b];
        }

        state = sum;
    }
}
