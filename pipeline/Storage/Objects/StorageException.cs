namespace SvdPipeline.Storage.Objects;

/// <summary>The store itself failed: not reachable, full, or refusing. What was there before is still there.</summary>
public sealed class StorageException(string message, Exception cause) : Exception(message, cause);
