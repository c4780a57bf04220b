using SvdPipeline.Definition;
using SvdPipeline.Findings;

namespace SvdPipeline.Tests.Definition;

/// <summary>The definition against its worked cases, and the tool that does it.</summary>
public sealed class DefinitionTestTests
{
    [Fact]
    public void WorkedCases_AllAgree()
    {
        var result = DefinitionTest.Run(Repository.Fixture("definition", "cases.csv"));
        Assert.True(result.Exit == ExitCode.Done, result.Text());
    }
}
