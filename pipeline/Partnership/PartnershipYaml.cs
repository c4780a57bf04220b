using System.Globalization;
using System.Text.Json.Nodes;
using Scriban.Runtime;
using SvdPipeline.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SvdPipeline.Partnership;

/// <summary>Reads one YAML file against its schema: what is right is kept, and each thing that is wrong is a finding with its line.</summary>
internal sealed class PartnershipYaml(string file, PartnershipVocabulary vocabulary, List<Finding> findings)
{
    /// <summary>The file's values, shaped by the schema.</summary>
    public ScriptObject Read(string text, PartnershipSchema schema)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException problem)
        {
            Add("SVD-P101", problem.Start, "", "text that is not YAML", problem.InnerException?.Message ?? problem.Message);
            return schema.Shape();
        }

        return stream.Documents.Count == 0 ? schema.Shape() : (ScriptObject)Value(stream.Documents[0].RootNode, schema.Root, schema.Name)!;
    }

    private object? Value(YamlNode node, JsonObject schema, string key)
    {
        if (node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" })
        {
            return PartnershipSchema.Nothing(schema);
        }

        return (PartnershipSchema.Kind(schema), node) switch
        {
            ("object", YamlMappingNode map) => Map(map, schema, key),
            ("array", YamlSequenceNode list) => List(list, schema, key),
            ("string", YamlScalarNode scalar) => Text(scalar, schema, key),
            ("boolean", YamlScalarNode { Value: "true" or "yes" }) => true,
            ("boolean", YamlScalarNode { Value: "false" or "no" }) => false,
            ("number", YamlScalarNode { Value: { } n }) when decimal.TryParse(n, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            var (kind, _) => Wrong(node, schema, key, kind),
        };
    }

    private ScriptObject Map(YamlMappingNode map, JsonObject schema, string path)
    {
        var properties = schema["properties"]!.AsObject();
        var result = (ScriptObject)PartnershipSchema.Nothing(schema)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (keyNode, value) in map.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (properties[key] is not JsonObject of)
            {
                Add("SVD-P102", keyNode.Start, path, key, "one of: " + string.Join(", ", properties.Select(p => p.Key)));
                continue;
            }

            seen.Add(key);
            result[key] = Value(value, of, key);
        }

        foreach (var required in schema["required"]!.AsArray().Select(r => r!.GetValue<string>()).Where(r => !seen.Contains(r)))
        {
            Add("SVD-P104", map.Start, required, "nothing", $"{required}: {properties[required]!["description"]!.GetValue<string>()}");
        }

        return result;
    }

    private ScriptArray List(YamlSequenceNode list, JsonObject schema, string key)
    {
        var items = schema["items"]!.AsObject();
        var result = new ScriptArray();
        foreach (var item in list.Children)
        {
            result.Add(Value(item, items, key));
        }

        return result;
    }

    private string Text(YamlScalarNode scalar, JsonObject schema, string key)
    {
        var text = (scalar.Value ?? "").Trim();
        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => a!.GetValue<string>() == text))
        {
            Add("SVD-P105", scalar.Start, key, text, "one of: " + string.Join(", ", allowed.Select(a => a!.GetValue<string>())));
            return "";
        }

        if (schema["format"]?.GetValue<string>() == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Add("SVD-P106", scalar.Start, key, text, "a date as year-month-day, such as 2027-01-31");
            return "";
        }

        if (schema["format"]?.GetValue<string>() == "figure" && !vocabulary.KnowsFigure(text))
        {
            Add("SVD-P108", scalar.Start, key, text, "a measure and a statistic, such as in-scope-rate");
        }

        return text;
    }

    private object? Wrong(YamlNode node, JsonObject schema, string key, string kind)
    {
        var found = node switch
        {
            YamlMappingNode => "keys with values",
            YamlSequenceNode => "a list",
            YamlScalarNode scalar => scalar.Value ?? "",
            _ => "something else",
        };
        Add("SVD-P103", node.Start, key, found, kind switch
        {
            "object" => "keys with values, indented under it",
            "array" => "a list: one line starting with '- ' for each",
            "boolean" => "true or false",
            "number" => "a number, such as 25000 or 12.5",
            _ => "a text",
        });
        return PartnershipSchema.Nothing(schema);
    }

    private void Add(string code, Mark mark, string key, string found, string wanted) => findings.Add(
        new Finding(code, file, mark.Line, (int)mark.Column, key, found, wanted, FindingCatalogue.Entry(code).Remedy));
}
