namespace SvdPipeline.Tests.Infra;

public sealed class BicepFileTests
{
    public static TheoryData<string> All() => [.. Repository.Files("infra", "*.bicep").Concat(Repository.Files("infra", "*.bicepparam"))];

    public static TheoryData<string> Roots() => ["infra/main.bicep", "infra/dev.bicepparam", "infra/prod.bicepparam"];

    [BicepTheory, MemberData(nameof(Roots))]
    public void File_BuildsAndLintsWithoutAWord(string path)
    {
        // A build reads the modules too; the linter's exit code says nothing of warnings, its output does.
        var (code, output) = Bicep.Run(Repository.Root, "lint", path);
        Assert.Equal((0, ""), (code, output.Trim()));
    }

    [BicepTheory, MemberData(nameof(All))]
    public void File_IsFormatted(string path)
    {
        var (code, output) = Bicep.Run(Repository.Root, "format", path, "--stdout", "--newline-kind", "LF", "--insert-final-newline");
        Assert.Equal(0, code);
        Assert.Equal(Repository.Text(path).TrimEnd(), output.TrimEnd());
    }

    [Fact]
    public void Module_IsUsed()
    {
        var main = Repository.Text("infra/main.bicep");
        var unused = Repository.Files("infra/modules", "*.bicep").Where(path => !path.EndsWith("/types.bicep", StringComparison.Ordinal))
            .Where(path => !main.Contains($"'{path["infra/".Length..]}'", StringComparison.Ordinal));
        Assert.Empty(unused);
    }
}
