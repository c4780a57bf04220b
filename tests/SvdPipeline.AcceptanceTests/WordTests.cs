using System.Diagnostics;

namespace SvdPipeline.AcceptanceTests;

[Collection("London")]
public sealed class WordTests(LondonRun london)
{
    [LibreOfficeTheory]
    [InlineData("official", "sna")]
    [InlineData("public", "sna")]
    [InlineData("official", "strategy")]
    public async Task LibreOffice_OpensAndPrintsTheDocument(string edition, string document)
    {
        using var folder = new TemporaryFolder();
        var docx = Path.Combine(london.Documents, london.Month, edition, "E09000014-haringey", document + ".docx");
        await Run("soffice", $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", "pdf", "--outdir", folder.Root, docx);
        var text = await Run("pdftotext", "-layout", folder[document + ".pdf"], "-");
        Assert.Contains("Haringey", text, StringComparison.Ordinal);
        Assert.Contains(document == "sna" ? "Kinds of serious violence" : "What we will do", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Error! ", text, StringComparison.Ordinal);
        Assert.True(text.Count(c => c == '\f') >= (document == "sna" ? 15 : 6), "the document has fewer pages than its sections need");
    }

    private static async Task<string> Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(args, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var talk = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} gave {process.ExitCode}: {await talk}");
        return output;
    }
}
