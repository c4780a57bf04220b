namespace SvdPipeline.Storage.Objects;

/// <summary>Content on its way into a store: counts its bytes, and keeps a sender's failure apart from the store's own.</summary>
internal sealed class ReceivedStream(Stream content) : ForwardStream(content)
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(Inner.Read(buffer));
        }
        catch (IOException cut)
        {
            throw new ContentCutException(cut);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await Inner.ReadAsync(buffer, cancellationToken));
        }
        catch (IOException cut)
        {
            throw new ContentCutException(cut);
        }
    }

    private int Counted(int read)
    {
        Count += read;
        return read;
    }
}
