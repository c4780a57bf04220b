using System.Text.Json.Nodes;
using Scriban.Runtime;

namespace SvdPipeline.Partnership;

/// <summary>A JSON Schema that ships with the product, for one of the files a partnership writes.</summary>
/// <param name="Name">File name without extension, such as <c>plan</c>.</param>
public sealed record PartnershipSchema(string Name)
{
    private readonly JsonObject root = JsonNode.Parse(EmbeddedFiles.Text($"pipeline/Partnership/schemas/{Name}.schema.json"))!.AsObject();

    /// <summary>Schema of <c>partnership.yaml</c>.</summary>
    public static PartnershipSchema Partnership { get; } = new("partnership");

    /// <summary>Schema of <c>plan.yaml</c>.</summary>
    public static PartnershipSchema Plan { get; } = new("plan");

    /// <summary>Schema of <c>targets.yaml</c>.</summary>
    public static PartnershipSchema Targets { get; } = new("targets");

    /// <summary>All three, for <c>svd schema</c>.</summary>
    public static IReadOnlyList<PartnershipSchema> All { get; } = [Partnership, Plan, Targets];

    /// <summary>The schema as it ships.</summary>
    public string Text => EmbeddedFiles.Text($"pipeline/Partnership/schemas/{Name}.schema.json");

    internal JsonObject Root => root;

    /// <summary>A script object with every key of the schema and nothing in them.</summary>
    public ScriptObject Shape() => (ScriptObject)Nothing(root)!;

    /// <summary>What stands for an absent value: an empty text, no items, false, an object of absent values; null for a number.</summary>
    internal static object? Nothing(JsonObject schema)
    {
        switch (Kind(schema))
        {
            case "object":
                var shape = new ScriptObject();
                foreach (var (key, of) in schema["properties"]!.AsObject())
                {
                    shape[key] = Nothing(of!.AsObject());
                }

                return shape;
            case "array":
                return new ScriptArray();
            case "boolean":
                return false;
            case "number":
                return null;
            default:
                return "";
        }
    }

    internal static string Kind(JsonObject schema) => schema["type"]!.GetValue<string>();
}
