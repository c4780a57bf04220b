namespace SvdPipeline.Storage.Objects;

/// <summary>What a store knows of one object without reading it.</summary>
/// <param name="Path">Path of the object, forward slashes, such as <c>builds/2026-02.json</c>.</param>
/// <param name="ETag">Changes with every write; compare for equality only.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of the last write, by the store's clock.</param>
public sealed record StoredObject(string Path, string ETag, long Length, DateTimeOffset Modified);
