using SvdPipeline.Areas;
using SvdPipeline.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SvdPipeline.Sources;

/// <summary>
/// What an analyst writes beside an extract whose columns or values are their own: the source, contract column to header, and found value to
/// canonical value. <c>{name}.mapping.yaml</c> is for one file, <c>mapping.yaml</c> for the folder.
/// </summary>
/// <param name="File">The mapping file, relative to the landing folder.</param>
/// <param name="Source">Id of the contract.</param>
/// <param name="Columns">Contract column to header in the extract.</param>
/// <param name="Values">Contract column to found value to canonical value.</param>
public sealed record MappingFile(
    string File,
    string Source,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values)
{
    /// <summary>Name of the mapping file of a folder.</summary>
    public const string FolderName = "mapping.yaml";

    private const string Ending = ".mapping.yaml";

    /// <summary>True for the names of mapping files.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || Path.GetFileName(path).Equals(FolderName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Path of the mapping file that holds for an extract, or null.</summary>
    public static string? PathFor(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        string[] names = [Path.GetFileName(path) + Ending, Path.GetFileNameWithoutExtension(path) + Ending, FolderName];
        return names.Select(name => Path.Combine(folder, name)).FirstOrDefault(System.IO.File.Exists);
    }

    /// <summary>The mapping file that holds for an extract, or none; findings when it cannot be read.</summary>
    public static (MappingFile? File, IReadOnlyList<Finding> Findings) Beside(string path, string file)
    {
        if (PathFor(path) is not { } found)
        {
            return (null, []);
        }

        var folder = file.LastIndexOf('/') is var slash and >= 0 ? file[..(slash + 1)] : "";
        var name = folder + Path.GetFileName(found);
        try
        {
            return (Parse(name, System.IO.File.ReadAllText(found)), []);
        }
        catch (YamlException bad)
        {
            return (null, [SourceFindings.Mapping("SVD-S110", name, bad.Start.Line, "", "text that is not a mapping file", "keys source, columns (contract column: header) and values (contract column: found value: value)")]);
        }
    }

    /// <summary>What the mapping names that is not there: the source, a contract column, a header of the extract, a canonical value.</summary>
    public IReadOnlyList<Finding> Check(string file, IReadOnlyList<FileHead> heads)
    {
        if (SourceContracts.Find(Source) is not { } contract)
        {
            return [SourceFindings.Mapping("SVD-S111", File, 0, "source", Source, "one of " + string.Join(", ", SourceContracts.All.Select(c => c.Id)))];
        }

        var headers = heads.SelectMany(h => h.Headers).Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>();
        var names = contract.Columns.Select(c => c.Name).ToArray();
        findings.AddRange(Columns.Keys.Concat(Values.Keys).Distinct(StringComparer.Ordinal).Where(c => !names.Contains(c)).Select(column =>
            SourceFindings.Mapping("SVD-S112", File, 0, column, $"a column that {contract.Id} does not have", "one of " + string.Join(", ", names))));
        findings.AddRange(Columns.Where(c => !headers.Contains(Spelling.Normal(c.Value))).Select(column =>
            SourceFindings.Mapping("SVD-S113", File, 0, column.Key, $"'{column.Value}', which is not in the header of {file}", "one of " + string.Join(", ", heads[0].Headers))));
        foreach (var (name, values) in Values)
        {
            if (contract.Column(name) is { Type: ColumnKind.Category or ColumnKind.Flag } column)
            {
                var canonical = column.Canonical.ToArray();
                findings.AddRange(values.Where(v => v.Value.Length > 0 && !canonical.Contains(v.Value)).Select(value =>
                    SourceFindings.Mapping("SVD-S114", File, 0, name, $"'{value.Value}'", "one of " + string.Join(", ", canonical) + ", or nothing for missing")));
            }
        }

        return findings;
    }

    private static MappingFile Parse(string name, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = stream.Documents.Count == 0 ? throw new YamlException("empty") : Map(stream.Documents[0].RootNode);
        foreach (var (key, node) in root)
        {
            if (key is not ("source" or "columns" or "values"))
            {
                throw new YamlException(node.Start, node.End, key);
            }
        }

        return new MappingFile(
            name,
            root.TryGetValue("source", out var source) ? Text(source) : "",
            root.TryGetValue("columns", out var columns) ? Map(columns).ToDictionary(c => c.Key, c => Text(c.Value), StringComparer.Ordinal) : new Dictionary<string, string>(),
            root.TryGetValue("values", out var values)
                ? Map(values).ToDictionary(v => v.Key, v => (IReadOnlyDictionary<string, string>)Map(v.Value).ToDictionary(x => x.Key, x => Text(x.Value), StringComparer.Ordinal), StringComparer.Ordinal)
                : new Dictionary<string, IReadOnlyDictionary<string, string>>());
    }

    private static Dictionary<string, YamlNode> Map(YamlNode node) => node is YamlMappingNode map
        ? map.Children.ToDictionary(c => Text(c.Key), c => c.Value, StringComparer.Ordinal)
        : throw new YamlException(node.Start, node.End, "not a map");

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : throw new YamlException(node.Start, node.End, "not a text");
}
