using SvdPipeline.Areas;
using SvdPipeline.Command;
using SvdPipeline.Sources;

namespace SvdPipeline.Tests.Sources;

public sealed class SourceTemplateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Ids() => ContractTests.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Template_HasEveryRequiredColumnOnce(string id)
    {
        var contract = SourceContracts.Find(id)!;
        var headers = SourceTemplate.Headers(contract).Select(Spelling.Normal).ToArray();
        Assert.Equal(headers.Distinct(), headers);
        var newest = contract.Vintages[^1].Columns;
        Assert.All(
            contract.Columns.Where(c => c.Required && c.Headers.Count > 0 && c.Name != contract.Unpivot?.Value && (newest is null || newest.ContainsKey(c.Name))),
            c => Assert.Contains(c.Headers.Concat(newest?.Values ?? []).Select(Spelling.Normal), headers.Contains));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Template_IsWrittenFromTheContractAlone(string id)
    {
        var (output, exit) = Run("schema", "template", id, "--out", folder.At("made"));
        Assert.Equal(0, exit);
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var contract = SourceContracts.Find(id)!;
        var dictionary = File.ReadAllText(folder.At("made", $"{id}.dictionary.md"));
        Assert.Contains(contract.Publisher, dictionary, StringComparison.Ordinal);
        Assert.All(contract.Columns.Where(c => c.Sensitivity == Sensitivity.Sensitive), c => Assert.Contains("sensitive", dictionary, StringComparison.Ordinal));

        // The mapping file as written names the source and maps nothing.
        folder.Write("made/extract.csv", "x\n1\n");
        File.Move(folder.At("made", $"{id}.mapping.yaml"), folder.At("made", "extract.mapping.yaml"));
        var (mapping, findings) = MappingFile.Beside(folder.At("made", "extract.csv"), "extract.csv");
        Assert.Empty(findings);
        Assert.Equal(id, mapping!.Source);
        Assert.Empty(mapping.Columns);
    }

    [Theory]
    [InlineData("safestats-mps-crime")]
    [InlineData("safestats-btp-crime")]
    public void FilledTemplate_IsRecognised(string id)
    {
        var contract = SourceContracts.Find(id)!;
        var headers = SourceTemplate.Headers(contract);
        var row = headers.Select(h => contract.Recognise!.Headers.Contains(h) ? contract.Recognise.Values[0] : "");
        var path = folder.Write("filled.csv", $"{string.Join(',', headers)}\n{string.Join(',', row)}\n");
        Assert.Equal(id, Recognition.Of(path).Contract?.Id);
    }

    [Fact]
    public void Show_PrintsOneSourceAndList_PrintsAll()
    {
        var (list, _) = Run("sources");
        Assert.All(SourceContracts.All, c => Assert.Contains(c.Id + Environment.NewLine.TrimStart('\r'), list, StringComparison.Ordinal));
        var (one, exit) = Run("sources", "show", "safestats-mps-crime");
        Assert.Equal(0, exit);
        Assert.Contains("84 months", one, StringComparison.Ordinal);
        Assert.Equal(2, Run("sources", "show", "nowhere").Exit);
    }

    public void Dispose() => folder.Dispose();

    internal static (string Output, int Exit) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exit = Svd.Run(args, output, TextWriter.Null, interactive: false);
        return (output.ToString(), exit);
    }
}
