using System.Text.Json;
using System.Text.Json.Serialization;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Comparison;

namespace SvdPipeline.Builds;

/// <summary>What London's comparison takes from a borough whose documents are written.</summary>
/// <param name="Borough">The borough; its GSS code in JSON.</param>
/// <param name="Editions">How much of its assessment has data, by edition written.</param>
public sealed record BoroughWritten(Borough Borough, IReadOnlyDictionary<Edition, BoroughCompleteness> Editions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new BoroughCode(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads it back.</summary>
    /// <exception cref="JsonException">It is no such record.</exception>
    public static BoroughWritten Parse(string json) => JsonSerializer.Deserialize<BoroughWritten>(json, Json) ?? throw new JsonException("The record is empty.");

    private sealed class BoroughCode : JsonConverter<Borough>
    {
        public override Borough Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Boroughs.Find(reader.GetString() ?? "") ?? throw new JsonException("No such borough.");

        public override void Write(Utf8JsonWriter writer, Borough value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
