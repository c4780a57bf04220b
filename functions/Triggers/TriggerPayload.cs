using System.Text.Json;

namespace SvdPipeline.Functions.Triggers;

/// <summary>
/// What the Functions host posts for a trigger that is not HTTP: <c>{"Data":{binding:...},"Metadata":{...}}</c>. Only <c>Data</c> is read: properties of a
/// message can stand in <c>Metadata</c> in place of the host's own.
/// </summary>
internal static class TriggerPayload
{
    /// <summary>Text of a queue message is written as JSON in JSON, once or twice.</summary>
    private const int Layers = 3;

    /// <summary>Text of the message under <paramref name="binding"/>: the innermost, whichever form the host used.</summary>
    /// <exception cref="FormatException">The body is not such a payload.</exception>
    public static async Task<string> Text(Stream body, string binding, CancellationToken cancel)
    {
        using var payload = await Read(body, cancel);
        var message = Data(payload).TryGetProperty(binding, out var found) ? found : throw new FormatException($"The payload has no '{binding}'.");
        if (message.ValueKind != JsonValueKind.String)
        {
            return message.GetRawText();
        }

        var text = message.GetString()!;
        for (var layer = 1; layer < Layers && Inner(text) is { } inner; layer++)
        {
            text = inner;
        }

        return text;
    }

    /// <summary>Checks that the body is the payload of a timer.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static async Task Timer(Stream body, string binding, CancellationToken cancel)
    {
        using var payload = await Read(body, cancel);
        if (!Data(payload).TryGetProperty(binding, out var timer) || timer.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"The payload has no '{binding}'.");
        }
    }

    private static async Task<JsonDocument> Read(Stream body, CancellationToken cancel)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancel);
        }
        catch (JsonException broken)
        {
            throw new FormatException("The payload is not JSON.", broken);
        }
    }

    private static JsonElement Data(JsonDocument payload) =>
        payload.RootElement.ValueKind == JsonValueKind.Object && payload.RootElement.TryGetProperty("Data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data
            : throw new FormatException("The payload has no 'Data'.");

    /// <summary>The string that <paramref name="text"/> is as JSON, or null when it is something else.</summary>
    private static string? Inner(string text)
    {
        try
        {
            return text.StartsWith('"') ? JsonSerializer.Deserialize<string>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
