namespace SvdPipeline.Tests.Storage;

/// <summary>Bytes made while they are read: a fixed pattern of any length, which may break off like a connection that is cut.</summary>
internal sealed class Made(long length, long failAt = long.MaxValue) : Stream
{
    private long at;

    /// <summary>Largest piece asked for.</summary>
    public int LargestRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        if (at >= failAt)
        {
            throw new IOException("The connection was cut.");
        }

        var n = (int)Math.Min(buffer.Length, Math.Min(length, failAt) - at);
        for (var i = 0; i < n; i++)
        {
            buffer[i] = (byte)((at + i) * 31 >> 3);
        }

        at += n;
        return n;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
