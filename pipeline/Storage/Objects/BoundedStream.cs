namespace SvdPipeline.Storage.Objects;

/// <summary>The next bytes of a stream, and no more.</summary>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream(inner)
{
    private long left = length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Taken(Inner.Read(buffer[..Most(buffer.Length)]));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Taken(await Inner.ReadAsync(buffer[..Most(buffer.Length)], cancellationToken));

    private int Most(int wanted) => (int)Math.Min(wanted, left);

    private int Taken(int read)
    {
        left -= read;
        return read;
    }
}
