namespace SvdPipeline.Storage.Objects;

/// <summary>A conditional write or delete found another object than it expected; nothing was changed.</summary>
public sealed class ObjectConflictException(string path, Exception? cause = null)
    : Exception($"'{path}' was written by someone else in the meantime.", cause)
{
    /// <summary>Path of the object.</summary>
    public string Path { get; } = path;
}
