using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SvdPipeline.Sources;

/// <summary>Reads a mapping file, with the line of each thing it names.</summary>
internal static class MappingYaml
{
    /// <summary>The mapping in a text.</summary>
    /// <exception cref="YamlException">The text is no mapping file.</exception>
    public static MappingFile Parse(string name, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = stream.Documents.Count == 0 ? throw new YamlException("empty") : Map(stream.Documents[0].RootNode);
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, (line, node)) in root)
        {
            lines[key] = line;
            if (key is not ("source" or "columns" or "values"))
            {
                throw new YamlException(node.Start, node.End, key);
            }
        }

        return new MappingFile(name, root.TryGetValue("source", out var source) ? Text(source.Node) : "", Columns(root, lines), Values(root, lines)) { Lines = lines };
    }

    private static Dictionary<string, string> Columns(Dictionary<string, (long, YamlNode Node)> root, Dictionary<string, long> lines)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, (line, node)) in root.TryGetValue("columns", out var map) && !IsEmpty(map.Node) ? Map(map.Node) : [])
        {
            columns[column] = Text(node);
            lines[$"columns/{column}"] = line;
        }

        return columns;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(Dictionary<string, (long, YamlNode Node)> root, Dictionary<string, long> lines)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (column, (line, node)) in root.TryGetValue("values", out var map) && !IsEmpty(map.Node) ? Map(map.Node) : [])
        {
            lines[$"values/{column}"] = line;
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (value, (at, canonical)) in IsEmpty(node) ? [] : Map(node))
            {
                found[value] = Text(canonical);
                lines[$"values/{column}/{value}"] = at;
            }

            values[column] = found;
        }

        return values;
    }

    /// <summary>A key with nothing below it, as in a starter file whose lines are comments still.</summary>
    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" };

    private static Dictionary<string, (long Line, YamlNode Node)> Map(YamlNode node) => node is YamlMappingNode map
        ? map.Children.ToDictionary(c => Text(c.Key), c => (c.Key.Start.Line, c.Value), StringComparer.Ordinal)
        : throw new YamlException(node.Start, node.End, "not a map");

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : throw new YamlException(node.Start, node.End, "not a text");
}
