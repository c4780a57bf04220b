using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Operation;

/// <summary>Messages that say nothing the app understands: kept for the operator, so that none is dropped in silence.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">Clock.</param>
public sealed class UnreadableMessages(IObjectStore store, TimeProvider clock)
{
    private const string Home = "builds/unreadable/";
    private const int MostCharacters = 4096;
    private const int IdDigits = 16;

    /// <summary>Keeps one; the same one again is the same object.</summary>
    public Task Keep(string queue, string text, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdDigits];
        return store.WriteOnce($"{Home}{queue}-{id}.json", new UnreadableMessage(queue, clock.GetUtcNow(), text[..Math.Min(text.Length, MostCharacters)]), cancel);
    }

    /// <summary>All that are kept, by name.</summary>
    public async Task<IReadOnlyList<UnreadableMessage>> All(CancellationToken cancel = default)
    {
        var found = new List<UnreadableMessage>();
        await foreach (var kept in store.All(Home, cancel: cancel))
        {
            if (await store.Read<UnreadableMessage>(kept.Path, cancel) is { } message)
            {
                found.Add(message.Value);
            }
        }

        return found;
    }
}
