using System.Text.RegularExpressions;

namespace SvdPipeline.Tests.Architecture;

public sealed partial class StageTests
{
    /// <summary>What each part of the pipeline may see. A stage sees only the stages before it and what stands beside the flow.</summary>
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Findings"] = [],
        ["Areas"] = ["Findings"],
        ["Sources"] = ["Findings", "Areas", "Storage", "Partnership"],
        ["Storage"] = ["Findings", "Areas", "Sources"],
        ["Ingest"] = ["Findings", "Areas", "Sources", "Storage"],
        ["Definition"] = ["Findings", "Areas", "Sources", "Storage", "Ingest"],
        ["Measures"] = ["Findings", "Areas", "Sources", "Storage", "Ingest", "Definition"],
        ["Disclosure"] = ["Findings", "Areas", "Measures"],
        ["Partnership"] = ["Findings", "Areas"],
        ["Documents"] = ["Findings", "Areas", "Sources", "Storage", "Ingest", "Definition", "Measures", "Disclosure", "Partnership"],
        ["Provenance"] = ["Findings", "Areas", "Sources", "Storage", "Ingest", "Definition", "Measures", "Disclosure"],
        ["Builds"] = ["Findings", "Areas", "Sources", "Storage", "Ingest", "Definition", "Measures", "Disclosure", "Partnership", "Documents", "Provenance"],
        ["Command"] = ["Findings", "Areas", "Sources", "Storage", "Ingest", "Definition", "Measures", "Disclosure", "Partnership", "Documents", "Provenance", "Builds"],
    };

    /// <summary>What each part of the app may see of the app; of the pipeline it may see all, and the pipeline nothing of it.</summary>
    private static readonly Dictionary<string, string[]> AppMaySee = new(StringComparer.Ordinal)
    {
        ["Access"] = [],
        ["Intake"] = ["Access"],
        ["Builds"] = ["Access", "Intake"],
        ["Operation"] = ["Access", "Intake", "Builds"],
        ["Api"] = ["Access", "Intake", "Builds", "Operation"],
        ["Pages"] = ["Access", "Intake", "Builds", "Operation", "Api"],
        ["Triggers"] = ["Access", "Intake", "Builds", "Operation"],
    };

    public static TheoryData<string> PipelineFiles() => [.. Repository.Files("pipeline", "*.cs")];

    public static TheoryData<string> AppFiles() => [.. Repository.Files("functions", "*.cs")];

    public static TheoryData<string> SourceFiles() => [.. Repository.Files("pipeline", "*.cs"), .. Repository.Files("functions", "*.cs")];

    [Theory, MemberData(nameof(AppFiles))]
    public void AppFile_SeesOnlyPartsItMay(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 3)
        {
            return;
        }

        Assert.True(AppMaySee.ContainsKey(parts[1]), $"{path}: add the folder {parts[1]} to the parts of the app");
        foreach (Match seen in UsingApp().Matches(Repository.Text(path)))
        {
            var part = seen.Groups[1].Value;
            Assert.True(part == parts[1] || AppMaySee[parts[1]].Contains(part), $"{path} uses {part}, which {parts[1]} may not see");
        }
    }

    [Theory, MemberData(nameof(PipelineFiles))]
    public void File_SeesOnlyStagesBeforeIt(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 3)
        {
            return;
        }

        Assert.True(MaySee.ContainsKey(parts[1]), $"{path}: add the folder {parts[1]} to the stages");
        foreach (Match seen in Using().Matches(Repository.Text(path)))
        {
            var stage = seen.Groups[1].Value;
            Assert.True(stage == parts[1] || MaySee[parts[1]].Contains(stage), $"{path} uses {stage}, which {parts[1]} may not see");
        }
    }

    [Theory, MemberData(nameof(SourceFiles))]
    public void File_IsOneIdea(string path)
    {
        var text = Repository.Text(path);
        Assert.True(text.Split('\n').Length <= 260, $"{path} is longer than 250 lines");
        var types = PublicType().Matches(text).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(types.Length <= 1, $"{path} has more than one public type: {string.Join(", ", types)}");
        Assert.All(types, type => Assert.Equal(Path.GetFileNameWithoutExtension(path).Split('.')[0], type));
        Assert.All(types, type => Assert.DoesNotMatch("(Manager|Helper|Util|Common|Service|Processor|Info)$", type));
    }

    [Theory, MemberData(nameof(SourceFiles))]
    public void File_HoldsNoSelect(string path) =>
        Assert.DoesNotMatch("\"[^\"]*\\b(select|SELECT)\\s+[\\w*][^\"]*\\b(from|FROM)\\b", Repository.Text(path));

    [GeneratedRegex(@"^using (?:static )?SvdPipeline\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^using (?:static )?SvdPipeline\.Functions\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingApp();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial )*(?:class|record struct|record|struct|enum|interface|delegate \w+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
