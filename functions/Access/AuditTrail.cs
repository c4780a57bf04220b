using System.Globalization;
using System.Text.Json;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Access;

/// <summary>
/// Who built, handed in, edited and read official documents: one small object an act under <c>audit/{day}/</c>, written once and never changed.
/// An act that cannot be written down is not done: write before doing.
/// </summary>
/// <param name="store">Where the trail is.</param>
/// <param name="clock">Clock of the entries.</param>
public sealed class AuditTrail(IObjectStore store, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = false };

    /// <summary>Adds an entry.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="act">What is done, in a word.</param>
    /// <param name="what">Of what: an id or path.</param>
    /// <param name="cancel">Stops the write.</param>
    public async Task Write(Person who, string act, string what, CancellationToken cancel = default)
    {
        var at = clock.GetUtcNow();
        var entry = JsonSerializer.SerializeToUtf8Bytes(new AuditEntry(at, who.Name, who.Role, who.Borough, act, what), Json);
        for (var n = 1; ; n++)
        {
            try
            {
                await store.Write(
                    string.Create(CultureInfo.InvariantCulture, $"audit/{at:yyyy-MM-dd}/{at:HHmmssfffffff}-{n}.json"),
                    new MemoryStream(entry),
                    WriteCondition.IfAbsent,
                    cancel);
                return;
            }
            catch (ObjectConflictException)
            {
                // Another act at the same moment has this name.
            }
        }
    }

    /// <summary>The entries of a day (UTC), in the order of time.</summary>
    /// <param name="day">The day.</param>
    /// <param name="size">Most entries.</param>
    /// <param name="after">Name of the last entry of the page before, or null for the first page.</param>
    /// <param name="cancel">Stops the read.</param>
    public async Task<(IReadOnlyList<AuditEntry> Entries, string? Next)> Page(DateOnly day, int size, string? after = null, CancellationToken cancel = default)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"audit/{day:yyyy-MM-dd}/");
        var page = await store.List(prefix, after is null ? null : prefix + after, size, cancel);
        var entries = new List<AuditEntry>(page.Objects.Count);
        foreach (var found in page.Objects)
        {
            await using var content = await store.Open(found.Path, cancel: cancel);
            if (content is not null)
            {
                entries.Add((await JsonSerializer.DeserializeAsync<AuditEntry>(content.Stream, Json, cancel))!);
            }
        }

        return (entries, page.Next?[prefix.Length..]);
    }

    /// <summary>All entries of a day (UTC), in the order of time.</summary>
    public async Task<IReadOnlyList<AuditEntry>> Read(DateOnly day, CancellationToken cancel = default)
    {
        var all = new List<AuditEntry>();
        string? after = null;
        do
        {
            (var entries, after) = await Page(day, 1000, after, cancel);
            all.AddRange(entries);
        }
        while (after is not null);
        return all;
    }
}
