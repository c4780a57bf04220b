using SvdPipeline.Areas;
using SvdPipeline.Findings;
using YamlDotNet.Core;

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

    /// <summary>In values: any value that neither the mapping nor the contract knows.</summary>
    public const string AnyOther = "*";

    private const string Ending = ".mapping.yaml";

    /// <summary>Line of each thing named: <c>source</c>, <c>columns/{column}</c>, <c>values/{column}/{value}</c>.</summary>
    public IReadOnlyDictionary<string, long> Lines { get; init; } = new Dictionary<string, long>();

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
            return (MappingYaml.Parse(name, System.IO.File.ReadAllText(found)), []);
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
            var ids = SourceContracts.All.Select(c => c.Id).ToArray();
            return [SourceFindings.Mapping("SVD-S111", File, Line("source"), "source", Source, OneOf(Source, ids))];
        }

        var headers = heads.SelectMany(h => h.Headers).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var known = headers.Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal);
        var names = contract.Columns.Select(c => c.Name).ToArray();
        var findings = new List<Finding>();
        findings.AddRange(Columns.Keys.Concat(Values.Keys).Distinct(StringComparer.Ordinal).Where(c => !names.Contains(c)).Select(column =>
            SourceFindings.Mapping("SVD-S112", File, Math.Max(Line($"columns/{column}"), Line($"values/{column}")), column, $"a column that {contract.Id} does not have", OneOf(column, names))));
        findings.AddRange(Columns.Where(c => !known.Contains(Spelling.Normal(c.Value))).Select(column =>
            SourceFindings.Mapping("SVD-S113", File, Line($"columns/{column.Key}"), column.Key, $"'{column.Value}', which is not in the header of {file}", OneOf(column.Value, headers))));
        foreach (var (name, values) in Values)
        {
            if (contract.Column(name) is { Type: ColumnKind.Category or ColumnKind.Flag } column)
            {
                var canonical = column.Canonical.ToArray();
                findings.AddRange(values.Where(v => v.Value.Length > 0 && !canonical.Contains(v.Value)).Select(value =>
                    SourceFindings.Mapping("SVD-S114", File, Line($"values/{name}/{value.Key}"), name, $"'{value.Value}'", OneOf(value.Value, canonical) + ", or nothing for missing")));
            }
        }

        return findings;
    }

    private static string OneOf(string found, IReadOnlyList<string> names) => $"{NearestName.Question(found, names)}One of {string.Join(", ", names)}";

    private long Line(string key) => Lines.GetValueOrDefault(key);
}
