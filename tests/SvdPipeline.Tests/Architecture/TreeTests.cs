using System.Text.RegularExpressions;

namespace SvdPipeline.Tests.Architecture;

public sealed partial class TreeTests
{
    private static readonly string[] TextFiles = ["*.cs", "*.sql", "*.json", "*.md", "*.html", "*.css", "*.csv", "*.yaml", "*.props", "*.csproj"];

    [Fact]
    public void Tree_NamesNoMachinePathOrRegistry()
    {
        var hits = TextFiles
            .SelectMany(pattern => Repository.Files(".", pattern))
            .Where(path => !path.EndsWith("/TreeTests.cs", StringComparison.Ordinal) && !path.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .Where(path => MachinePath().IsMatch(Repository.Text(path)))
            .ToArray();
        Assert.Empty(hits);
    }

    [Fact]
    public void Csharp_HasNoUnfinishedMarks()
    {
        var hits = Repository.Files("pipeline", "*.cs").Concat(Repository.Files("functions", "*.cs")).Concat(Repository.Files("pipeline", "*.sql")).Concat(Repository.Files("templates", "*"))
            .Where(path => Unfinished().IsMatch(Repository.Text(path)))
            .ToArray();
        Assert.Empty(hits);
    }

    [Fact]
    public void Decisions_AreNumberedWithoutGaps()
    {
        var numbers = Repository.Files("pipeline/Decisions", "*.md").Select(path => Path.GetFileName(path)[..4]).ToArray();
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(n => $"{n:0000}"), numbers);
    }

    [GeneratedRegex(@"(/wor[k]/|/roo[t]/|/tm[p]/|/hom[e]/\w|api\.nuge[t]\.org|registry\.npmj[s])")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
