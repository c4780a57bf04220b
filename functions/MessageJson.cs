using System.Text.Json;
using System.Text.Json.Serialization;

namespace SvdPipeline.Functions;

/// <summary>Text of messages: JSON in camel case on one line, ids only.</summary>
public static class MessageJson
{
    /// <summary>How messages are written and read.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
