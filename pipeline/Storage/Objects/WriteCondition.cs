namespace SvdPipeline.Storage.Objects;

/// <summary>What must hold of an object at the moment a write or a delete takes effect.</summary>
public readonly record struct WriteCondition
{
    private WriteCondition(bool absent, string? etag) => (Absent, ETag) = (absent, etag);

    /// <summary>True when there must be no object yet.</summary>
    public bool Absent { get; }

    /// <summary>The ETag the object must have, or null.</summary>
    public string? ETag { get; }

    /// <summary>Whatever is there is replaced.</summary>
    public static WriteCondition None => default;

    /// <summary>There must be no object of that path: for what is written once.</summary>
    public static WriteCondition IfAbsent => new(true, null);

    /// <summary>The object must be the one that was read.</summary>
    public static WriteCondition IfMatch(string etag) => new(false, etag);

    /// <summary>True when <paramref name="current"/> (null for no object) meets the condition.</summary>
    public bool IsMetBy(StoredObject? current) => Absent ? current is null : ETag is null || current?.ETag == ETag;
}
