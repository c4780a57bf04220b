using System.Text.Json;
using System.Text.Json.Serialization;

namespace SvdPipeline.Sources;

/// <summary>A schedule in a contract: <c>{"every": "month", "lagDays": 30}</c>, or words such as <c>monthly</c>.</summary>
internal sealed class ScheduleJson : JsonConverter<Schedule>
{
    /// <inheritdoc/>
    public override Schedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Schedule.Of(reader.GetString()!);
        }

        var written = JsonSerializer.Deserialize<Written>(ref reader, options)!;
        return Schedule.Of(written.Every, written.LagDays, written.By ?? []);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Schedule value, JsonSerializerOptions options)
    {
        if (value.Every.Length == 0)
        {
            writer.WriteStringValue(value.Words);
        }
        else
        {
            JsonSerializer.Serialize(writer, new Written(value.Every, value.LagDays, value.By.Count == 0 ? null : value.By), options);
        }
    }

    private sealed record Written(string Every, int? LagDays = null, IReadOnlyList<string>? By = null);
}
