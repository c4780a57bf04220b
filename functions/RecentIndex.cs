using System.Globalization;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions;

/// <summary>
/// What there is of a kind, the newest first, in a store that lists by name alone: an empty object each, named by how long before the end of time it was made.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="prefix">Folder of the index, with a slash at its end.</param>
public sealed class RecentIndex(IObjectStore store, string prefix)
{
    private const int Digits = 19;

    /// <summary>Adds an entry; adding it again changes nothing.</summary>
    public async Task Add(DateTimeOffset at, string id, CancellationToken cancel = default)
    {
        try
        {
            await store.Write(prefix + Name(at, id), Stream.Null, WriteCondition.IfAbsent, cancel);
        }
        catch (ObjectConflictException)
        {
            // There already.
        }
    }

    /// <summary>Entries, the newest first.</summary>
    /// <param name="after">Entry after which to start, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async IAsyncEnumerable<(string Entry, string Id, DateTimeOffset At)> Entries(string? after = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var found in store.All(prefix, after is null ? null : prefix + after, cancel))
        {
            var name = found.Path[prefix.Length..];
            if (name.Length > Digits && name[Digits] == '-' && long.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var left))
            {
                yield return (name, name[(Digits + 1)..], new DateTimeOffset(DateTime.MaxValue.Ticks - left, TimeSpan.Zero));
            }
        }
    }

    /// <summary>Name of an entry.</summary>
    public static string Name(DateTimeOffset at, string id) => string.Create(CultureInfo.InvariantCulture, $"{DateTime.MaxValue.Ticks - at.UtcTicks:D19}-{id}");
}
