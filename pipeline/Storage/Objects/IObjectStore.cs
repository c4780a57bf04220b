namespace SvdPipeline.Storage.Objects;

/// <summary>
/// Where the service keeps everything: objects by path, each written whole or not at all. A reader sees the old object or the new one, never a part.
/// Two implementations: a folder of this machine, and Azure Blob Storage, where the first segment of a path is the container.
/// </summary>
/// <remarks>
/// Every member throws <see cref="StorageException"/> when the store cannot be reached or written, and <see cref="ArgumentException"/> for a path
/// that <see cref="ObjectPath"/> does not allow.
/// </remarks>
public interface IObjectStore
{
    /// <summary>What is known of an object, or null when there is none.</summary>
    Task<StoredObject?> Find(string path, CancellationToken cancel = default);

    /// <summary>An object's content, or null when there is none. The bytes and the ETag belong together, whoever writes meanwhile.</summary>
    /// <param name="path">Path of the object.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes wanted, or null for all from there; fewer when the object ends.</param>
    /// <param name="cancel">Stops the read.</param>
    Task<ObjectContent?> Open(string path, long offset = 0, long? length = null, CancellationToken cancel = default);

    /// <summary>Writes an object from a stream of any length, in blocks; it appears when all of it is there.</summary>
    /// <exception cref="ObjectConflictException">The condition does not hold; nothing was changed.</exception>
    /// <exception cref="ContentCutException">The content could not be read to its end; nothing was changed.</exception>
    Task<StoredObject> Write(string path, Stream content, WriteCondition condition, CancellationToken cancel = default);

    /// <summary>A page of the objects below a prefix that ends in a slash.</summary>
    /// <param name="prefix">Folder of objects, such as <c>landing/</c>.</param>
    /// <param name="after">Path after which to start, from the page before.</param>
    /// <param name="size">Most objects a page.</param>
    /// <param name="cancel">Stops the listing.</param>
    Task<ObjectPage> List(string prefix, string? after = null, int size = 1000, CancellationToken cancel = default);

    /// <summary>Deletes an object; false when there was none.</summary>
    /// <exception cref="ObjectConflictException">The condition does not hold; nothing was changed.</exception>
    Task<bool> Delete(string path, WriteCondition condition, CancellationToken cancel = default);
}
