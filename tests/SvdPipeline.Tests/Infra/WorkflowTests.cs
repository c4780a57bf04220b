using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SvdPipeline.Tests.Infra;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows() => [.. Repository.Files(".github/workflows", "*.yml")];

    [Theory, MemberData(nameof(Workflows))]
    public void Workflow_NamesOnlyWhatExists(string path)
    {
        var commands = Values(path, "run");
        Assert.NotEmpty(commands);
        foreach (Match named in commands.SelectMany(command => RepositoryPath().Matches(command)))
        {
            var paths = named.Value.Contains("$TARGET", StringComparison.Ordinal) ? Targets(path).Select(target => named.Value.Replace("$TARGET", target, StringComparison.Ordinal)) : [named.Value];
            Assert.All(paths, file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), $"{path} names {file}, which is not there"));
        }
    }

    [Theory, MemberData(nameof(Workflows))]
    public void Actions_ArePinnedByCommitWithTheirVersionBeside(string path)
    {
        var uses = Repository.Text(path).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory, MemberData(nameof(Workflows))]
    public void Workflow_HoldsNoSecretAndFewRights(string path)
    {
        var text = Repository.Text(path);
        Assert.DoesNotContain("secrets.", text);
        var root = Root(path);
        Assert.Equal("read", Assert.Single((YamlMappingNode)root["permissions"]).Value.ToString());
        foreach (var (name, job) in (YamlMappingNode)root["jobs"])
        {
            var rights = ((YamlMappingNode)job).Children.TryGetValue("permissions", out var own) ? (YamlMappingNode)own : [];
            Assert.Equal(name.ToString() == "deploy", rights.Any(right => right.Key.ToString() == "id-token" && right.Value.ToString() == "write"));
            Assert.All(rights.Where(right => right.Key.ToString() != "id-token"), right => Assert.Equal("read", right.Value.ToString()));
        }
    }

    [Fact]
    public void Package_IsWhatTheHostStarts()
    {
        var program = ExecutablePath().Match(Repository.Text("functions/host.json")).Groups[1].Value;
        Assert.Contains($"unzip -Z out/app.zip {program} ", Repository.Text(".github/workflows/deploy.yml"));
        Assert.Contains($"<AssemblyName>{program}</AssemblyName>", Repository.Text("functions/SvdPipeline.Functions.csproj"));
    }

    private static IEnumerable<string> Targets(string path) =>
        ((YamlSequenceNode)Root(path)["on"]["workflow_dispatch"]["inputs"]["environment"]["options"]).Select(option => option.ToString());

    private static List<string> Values(string path, string key) =>
        [.. Root(path).AllNodes.OfType<YamlMappingNode>().Where(node => node.Children.ContainsKey(key)).Select(node => node[key].ToString())];

    private static YamlMappingNode Root(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Text(path)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex(@"(?<![\w./])(?:\.ci/\w+|(?:functions|infra|pipeline|tests|templates)/[\w./$-]+|\w+\.sln)")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"""defaultExecutablePath"": ""([^""]+)""")]
    private static partial Regex ExecutablePath();
}
