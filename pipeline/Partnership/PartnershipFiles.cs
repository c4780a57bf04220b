using System.Text.RegularExpressions;
using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Findings;

namespace SvdPipeline.Partnership;

/// <summary>
/// Reads what partnerships write: one folder a borough, named by its GSS code, with <c>commentary/{sna|strategy}/{section}.md</c>,
/// <c>partnership.yaml</c>, <c>plan.yaml</c> and <c>targets.yaml</c>. The files are never written to.
/// </summary>
public static partial class PartnershipFiles
{
    /// <summary>The record of every borough that has a folder, by GSS code. A folder that no borough has is left alone.</summary>
    public static IReadOnlyDictionary<string, PartnershipRecord> ReadAll(string folder, PartnershipVocabulary vocabulary) =>
        Boroughs.All.Where(b => Directory.Exists(Path.Combine(folder, b.Code))).ToDictionary(b => b.Code, b => Read(folder, b, vocabulary), StringComparer.Ordinal);

    /// <summary>The record of one borough; empty when it has no folder.</summary>
    public static PartnershipRecord Read(string folder, Borough borough, PartnershipVocabulary vocabulary)
    {
        var home = Path.Combine(folder, borough.Code);
        if (!Directory.Exists(home))
        {
            return PartnershipRecord.Empty(borough.Code);
        }

        var findings = new List<Finding>();
        return new PartnershipRecord(
            borough.Code,
            Yaml(home, borough, PartnershipSchema.Partnership, vocabulary, findings),
            Yaml(home, borough, PartnershipSchema.Plan, vocabulary, findings),
            Yaml(home, borough, PartnershipSchema.Targets, vocabulary, findings),
            Commentary(home, borough, vocabulary, findings),
            findings);
    }

    private static ScriptObject Yaml(string home, Borough borough, PartnershipSchema schema, PartnershipVocabulary vocabulary, List<Finding> findings)
    {
        var path = Path.Combine(home, schema.Name + ".yaml");
        return File.Exists(path)
            ? new PartnershipYaml($"{borough.Code}/{schema.Name}.yaml", vocabulary, findings).Read(File.ReadAllText(path), schema)
            : schema.Shape();
    }

    private static Dictionary<string, string> Commentary(string home, Borough borough, PartnershipVocabulary vocabulary, List<Finding> findings)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var root = Path.Combine(home, "commentary");
        if (!Directory.Exists(root))
        {
            return texts;
        }

        foreach (var path in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var section = Path.GetRelativePath(root, path)[..^".md".Length].Replace('\\', '/');
            var file = $"{borough.Code}/commentary/{section}.md";
            var document = section.Split('/')[0];
            if (!vocabulary.Sections.GetValueOrDefault(document, []).Contains(section[Math.Min(section.Length, document.Length + 1)..]))
            {
                var wanted = vocabulary.Sections.Where(d => d.Key == document || !vocabulary.Sections.ContainsKey(document)).SelectMany(d => d.Value.Select(s => $"{d.Key}/{s}.md"));
                findings.Add(Finding("SVD-P107", file, 0, "", section, "one of: " + string.Join(", ", wanted)));
                continue;
            }

            // What a starter file explains stands in a comment; a file of comments only is a text not yet written.
            var text = Comments().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), m => new string('\n', m.Value.Count(c => c == '\n')));
            if (!string.IsNullOrWhiteSpace(text))
            {
                texts[section] = text;
                CheckFigures(text, file, vocabulary, findings);
            }
        }

        return texts;
    }

    private static void CheckFigures(string text, string file, PartnershipVocabulary vocabulary, List<Finding> findings)
    {
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            foreach (var binding in PartnershipVocabulary.BoundFigures().Matches(content).Where(m => !vocabulary.KnowsFigure(m.Groups[1].Value)))
            {
                findings.Add(Finding("SVD-P108", file, line, "", binding.Value, "{{figure:measure-statistic}}, such as {{figure:in-scope-count}}", binding.Index + 1));
            }
        }
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    private static Finding Finding(string code, string file, long line, string key, string found, string wanted, int column = 0) =>
        new(code, file, line, column, key, found, wanted, FindingCatalogue.Entry(code).Remedy);
}
