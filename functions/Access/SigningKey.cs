using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Access;

/// <summary>
/// Signs what goes out to a browser and comes back. The key is made once and kept in the store, so that every instance of the app has the same one;
/// deleting <c>access/signing.key</c> makes a new one at the next start.
/// </summary>
/// <param name="store">Where the key is.</param>
/// <param name="clock">Clock by which what is signed expires.</param>
public sealed class SigningKey(IObjectStore store, TimeProvider clock)
{
    private const string Place = "access/signing.key";
    private const int Length = 32;
    private byte[]? key;

    /// <summary>Reads the key, or makes it; nothing to do after the first time.</summary>
    public async ValueTask Load(CancellationToken cancel = default)
    {
        if (key is null)
        {
            key = await Read(cancel) ?? await Make(cancel);
        }
    }

    /// <summary>A text that <see cref="Open"/> gives back until its time is over; it can be read by anyone and made by nobody else.</summary>
    /// <param name="purpose">What it is for; opened for another purpose it is nothing.</param>
    /// <param name="text">The text.</param>
    /// <param name="lifetime">Time until it expires.</param>
    public string Seal(string purpose, string text, TimeSpan lifetime)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}");
        return $"{body}.{Base64Url.EncodeToString(Mac(purpose, body))}";
    }

    /// <summary>The text of <see cref="Seal"/>, or null when it was changed, has expired or was made for another purpose.</summary>
    public string? Open(string purpose, string? seal)
    {
        if (seal is null || seal.Split('.') is not [var expires, var text, var mac] || !Base64Url.IsValid(text) || !Base64Url.IsValid(mac))
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(Mac(purpose, $"{expires}.{text}"), Base64Url.DecodeFromChars(mac))
            && long.Parse(expires, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))
            : null;
    }

    private byte[] Mac(string purpose, string body) =>
        HMACSHA256.HashData(key ?? throw new InvalidOperationException("The key is not loaded."), Encoding.UTF8.GetBytes($"{purpose}\n{body}"));

    private async Task<byte[]> Make(CancellationToken cancel)
    {
        if (store is BlobObjectStore blobs)
        {
            await blobs.MakeContainers([Place.Split('/')[0]], cancel);
        }

        try
        {
            var made = RandomNumberGenerator.GetBytes(Length);
            await store.Write(Place, new MemoryStream(made), WriteCondition.IfAbsent, cancel);
            return made;
        }
        catch (ObjectConflictException)
        {
            // Another instance made it first.
            return (await Read(cancel))!;
        }
    }

    private async Task<byte[]?> Read(CancellationToken cancel)
    {
        await using var content = await store.Open(Place, cancel: cancel);
        if (content is null)
        {
            return null;
        }

        var read = new byte[Length];
        await content.Stream.ReadExactlyAsync(read, cancel);
        return read;
    }
}
