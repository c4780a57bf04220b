using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions;

/// <summary>A store whose user is killed after so many writes: none that follows happens.</summary>
internal sealed class KilledStore(IObjectStore inner, int writes) : IObjectStore
{
    private int left = writes;

    public Task<StoredObject?> Find(string path, CancellationToken cancel = default) => Alive(() => inner.Find(path, cancel));

    public Task<ObjectContent?> Open(string path, long offset = 0, long? length = null, CancellationToken cancel = default) => Alive(() => inner.Open(path, offset, length, cancel));

    public Task<ObjectPage> List(string prefix, string? after = null, int size = 1000, CancellationToken cancel = default) => Alive(() => inner.List(prefix, after, size, cancel));

    public Task<StoredObject> Write(string path, Stream content, WriteCondition condition, CancellationToken cancel = default) =>
        Interlocked.Decrement(ref left) >= 0 ? inner.Write(path, content, condition, cancel) : throw new KilledException();

    public Task<bool> Delete(string path, WriteCondition condition, CancellationToken cancel = default) =>
        Interlocked.Decrement(ref left) >= 0 ? inner.Delete(path, condition, cancel) : throw new KilledException();

    private Task<T> Alive<T>(Func<Task<T>> work) => left >= 0 ? work() : throw new KilledException();

    internal sealed class KilledException : Exception;
}
