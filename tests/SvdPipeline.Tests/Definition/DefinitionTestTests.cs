using SvdPipeline.Definition;
using SvdPipeline.Findings;

namespace SvdPipeline.Tests.Definition;

/// <summary>The definition against its worked cases, and the tool that does it.</summary>
public sealed class DefinitionTestTests : IDisposable
{
    private const string Header =
        "case,profile,offence_code,victim_age,suspect_age,domestic_abuse_flag,relationship,incident_ref,knife,firearm,corrosive,"
        + "scope,under_25,domestic_abuse,sexual_violence,offence_element";

    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("svd-definition-");

    /// <inheritdoc/>
    public void Dispose() => scratch.Delete(recursive: true);

    [Fact]
    public void WorkedCases_AllAgree()
    {
        var result = DefinitionTest.Run(Repository.Fixture("definition", "cases.csv"));
        Assert.True(result.Exit == ExitCode.Done, result.Text());
        Assert.True(result.Cases >= 88);
    }

    [Fact]
    public void WrongExpectation_IsNamedWithItsCaseColumnAndReason()
    {
        var result = DefinitionTest.Run(File(Header, "a,london-2023,8N,17,19,no,,,,,,in,yes,no,no,gbh_or_abh", "b,london-2023,8N,25,19,no,,,,,,in,yes,no,no,gbh_or_abh"));
        Assert.Equal(ExitCode.Definition, result.Exit);
        Assert.Equal(["scope", "under_25"], result.Differences.Select(d => d.Column));
        Assert.Equal(
            "2 cases, 1 as expected, 1 not\n"
            + "case b (line 3): scope is out, expected in [out: victim 25 and no other strand]\n"
            + "case b (line 3): under_25 is no, expected yes [out: victim 25 and no other strand]\n",
            result.Text());
    }

    [Fact]
    public void MissingColumns_AreNamed()
    {
        var error = Assert.Throws<UserError>(() => DefinitionTest.Run(File(Header.Replace(",knife", "", StringComparison.Ordinal), "x")));
        Assert.Equal(("SVD-D401", ExitCode.Definition), (error.Code, error.Exit));
        Assert.Contains("no column knife", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no column case")]
    [InlineData(Header, "no case under its header")]
    [InlineData(Header + "\na,london-2023,8N,seventeen,19,no,,,,,,in,yes,no,no,gbh_or_abh", "case a (line 2) has a victim_age that is not a whole number")]
    public void FileThatHoldsNoCases_IsRefused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<UserError>(() => DefinitionTest.Run(File(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void AbsentFile_IsRefused() =>
        Assert.Equal("SVD-D401", Assert.Throws<UserError>(() => DefinitionTest.Run(Path.Combine(scratch.FullName, "none.csv"))).Code);

    [Fact]
    public void UnknownProfile_IsRefused() =>
        Assert.Equal(
            "SVD-D301",
            Assert.Throws<UserError>(() => DefinitionTest.Run(File(Header, "a,nowhere-1999,8N,17,19,no,,,,,,in,yes,no,no,gbh_or_abh"))).Code);

    private string File(params string[] lines)
    {
        var path = Path.Combine(scratch.FullName, "cases.csv");
        System.IO.File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }
}
