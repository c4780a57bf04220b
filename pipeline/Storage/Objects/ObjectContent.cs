namespace SvdPipeline.Storage.Objects;

/// <summary>Bytes of an object, or of a range of it, with what is known of the whole. Dispose of it when read.</summary>
/// <param name="object">The whole object.</param>
/// <param name="stream">The bytes asked for; read once, forwards.</param>
public sealed class ObjectContent(StoredObject @object, Stream stream) : IAsyncDisposable
{
    /// <summary>The whole object.</summary>
    public StoredObject Object { get; } = @object;

    /// <summary>The bytes asked for; read once, forwards.</summary>
    public Stream Stream { get; } = stream;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
