using System.Text.Encodings.Web;
using System.Text.Json;

namespace SvdPipeline.Storage;

/// <summary>JSON of the lake's records: camel case, indented, LF.</summary>
internal static class LakeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a record.</summary>
    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path} is empty.");

    /// <summary>A record as text.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";

    /// <summary>Writes a record beside and renames it, so that a reader sees the old or the new one.</summary>
    public static void Write<T>(string path, T value)
    {
        var beside = path + ".new";
        File.WriteAllText(beside, Text(value));
        File.Move(beside, path, overwrite: true);
    }
}
