using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SvdPipeline.Sources;

/// <summary>Text of a contract that may be written as a number: the relation's column says which it becomes.</summary>
internal sealed class TextOrNumber : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException("neither text nor a number"),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
