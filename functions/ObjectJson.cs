using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions;

/// <summary>Records of the app in its store: JSON in camel case, indented, LF.</summary>
public static class ObjectJson
{
    /// <summary>How the app writes its records.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a record with the ETag it was read at; null when there is none.</summary>
    public static async Task<Kept<T>?> Read<T>(this IObjectStore store, string path, CancellationToken cancel = default)
    {
        await using var content = await store.Open(path, cancel: cancel);
        return content is null ? null
            : new Kept<T>(await JsonSerializer.DeserializeAsync<T>(content.Stream, Options, cancel) ?? throw new JsonException($"{path} is empty."), content.Object.ETag);
    }

    /// <summary>Writes a record under a condition.</summary>
    /// <exception cref="ObjectConflictException">The condition does not hold.</exception>
    public static async Task<StoredObject> Write<T>(this IObjectStore store, string path, T record, WriteCondition condition, CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(record, Options));
        return await store.Write(path, bytes, condition, cancel);
    }

    /// <summary>Reads a text that must be there.</summary>
    public static async Task<string> ReadText(this IObjectStore store, string path, CancellationToken cancel = default)
    {
        await using var content = await store.Open(path, cancel: cancel) ?? throw new InvalidOperationException($"There is no {path}.");
        using var reader = new StreamReader(content.Stream);
        return await reader.ReadToEndAsync(cancel);
    }

    /// <summary>Writes a text that is written once; false when it was there.</summary>
    public static Task<bool> WriteTextOnce(this IObjectStore store, string path, string text, CancellationToken cancel = default) =>
        store.WriteBytesOnce(path, Encoding.UTF8.GetBytes(text), cancel);

    /// <summary>Writes what is written once; false when it was there.</summary>
    public static Task<bool> WriteOnce<T>(this IObjectStore store, string path, T record, CancellationToken cancel = default) =>
        store.WriteBytesOnce(path, JsonSerializer.SerializeToUtf8Bytes(record, Options), cancel);

    /// <summary>Writes what is written once; false when it was there.</summary>
    public static async Task<bool> WriteBytesOnce(this IObjectStore store, string path, byte[] bytes, CancellationToken cancel = default)
    {
        try
        {
            using var content = new MemoryStream(bytes);
            await store.Write(path, content, WriteCondition.IfAbsent, cancel);
            return true;
        }
        catch (ObjectConflictException)
        {
            return false;
        }
    }
}
