using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SvdPipeline.Functions.Api;

/// <summary>How the API writes and reads JSON: camel case, plain letters, nothing unknown taken.</summary>
public static class ApiJson
{
    /// <summary>The options, for whoever reads the API in C#.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    internal static void Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Set(options);
        return options;
    }
}
