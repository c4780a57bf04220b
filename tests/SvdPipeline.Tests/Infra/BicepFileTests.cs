namespace SvdPipeline.Tests.Infra;

public sealed class BicepFileTests
{
    /// <summary>The roots: the template and the parameters of each environment, and with them all modules.</summary>
    private static readonly string[] LintRoots = ["lint", "--pattern", "*.bicep*"];

    [BicepFact]
    public void Files_BuildAndLintWithoutAWord()
    {
        // The linter's exit code says nothing of warnings, its output does.
        var (code, output) = Bicep.Run(Path.Combine(Repository.Root, "infra"), LintRoots);
        Assert.Equal((0, ""), (code, output.Trim()));
    }

    [BicepFact]
    public void Linter_StopsOnAWeaknessOfAModule()
    {
        using var folder = Copy();
        File.AppendAllText(folder.At("infra", "modules", "budget.bicep"), "\nvar nobodyReadsThis = 1\n");
        var (code, output) = Bicep.Run(folder.At("infra"), LintRoots);
        Assert.Equal(1, code);
        Assert.Contains("Error no-unused-vars", output);
    }

    [BicepFact]
    public void Files_AreFormatted()
    {
        using var folder = Copy();
        var (code, output) = Bicep.Run(folder.At("infra"), "format", "--pattern", "**/*.bicep*", "--newline-kind", "LF", "--insert-final-newline");
        Assert.Equal((0, ""), (code, output.Trim()));
        Assert.All(Repository.Files("infra", "*.bicep*"), path => Assert.Equal(Repository.Text(path), File.ReadAllText(folder.At(path))));
    }

    [Fact]
    public void Module_IsUsed()
    {
        var main = Repository.Text("infra/main.bicep");
        var unused = Repository.Files("infra/modules", "*.bicep").Where(path => !path.EndsWith("/types.bicep", StringComparison.Ordinal))
            .Where(path => !main.Contains($"'{path["infra/".Length..]}'", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var path in Repository.Files("infra", "*"))
        {
            folder.Write(path, Repository.Text(path));
        }

        return folder;
    }
}
