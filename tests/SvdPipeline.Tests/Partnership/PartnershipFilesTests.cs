using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Partnership;
using SvdPipeline.Tests.Content;
using Xunit;

namespace SvdPipeline.Tests.Partnership;

public sealed class PartnershipFilesTests : IDisposable
{
    private static readonly Borough Haringey = Boroughs.Find("Haringey")!;

    private readonly string folder = Directory.CreateTempSubdirectory("svd-partnership-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void StarterFiles_ReadWithoutAFindingAndAreNeverOverwritten()
    {
        var written = StarterFiles.Write(folder, Haringey);
        Assert.Contains("E09000014/partnership.yaml", written);
        var record = PartnershipFiles.ReadAll(folder, DocumentContent.Vocabulary)["E09000014"];
        Assert.Empty(record.Findings);
        Assert.Equal("Haringey Council", record.Partnership.GetSafeValue<ScriptObject>("lead")!["organisation"]);
        Assert.Empty(StarterFiles.Write(folder, Haringey));
    }

    [Fact]
    public void StarterFiles_WithEveryCommentTakenAway_AreStillRight()
    {
        StarterFiles.Write(folder, Haringey);
        foreach (var name in new[] { "plan", "targets" })
        {
            var path = Path.Combine(folder, "E09000014", name + ".yaml");
            var head = File.ReadLines(path).TakeWhile(l => !l.StartsWith("# recommendations:", StringComparison.Ordinal) && !l.StartsWith("# targets:", StringComparison.Ordinal)).Count();
            File.WriteAllLines(path, File.ReadAllLines(path).Skip(head).Where(l => !l.StartsWith("# Themes", StringComparison.Ordinal) && !l.StartsWith("# supporting", StringComparison.Ordinal))
                .Select(l => l.StartsWith("# ", StringComparison.Ordinal) ? l[2..] : l));
        }

        var record = Read();
        Assert.Empty(record.Findings);
        Assert.Equal("P1", First(record.Plan, "actions")["priority"]);
        Assert.Equal(19m, First(record.Targets, "targets")["target"]);
    }

    [Theory]
    [InlineData("partnership.yaml", "lead:\n  role: Director\n  organisation: Council\nbord: x\n", "SVD-P102", 4, "bord")]
    [InlineData("partnership.yaml", "lead:\n  role: Director\n", "SVD-P104", 2, "nothing")]
    [InlineData("partnership.yaml", "lead: Director of Public Safety\n", "SVD-P103", 1, "Director of Public Safety")]
    [InlineData("partnership.yaml", "review_date: 31 January 2027\n", "SVD-P106", 1, "31 January 2027")]
    [InlineData("partnership.yaml", "board: 'open\ngovernance: x\n", "SVD-P101", 1, "text that is not YAML")]
    [InlineData("plan.yaml", "actions:\n  - id: A1\n    theme: policing\n    action: Act\n", "SVD-P105", 3, "policing")]
    [InlineData("targets.yaml", "targets:\n  - measure: in-scop-rate\n    target: 5\n    better: lower\n", "SVD-P108", 2, "in-scop-rate")]
    [InlineData("targets.yaml", "targets:\n  - measure: in-scope-rate\n    target: low\n    better: lower\n", "SVD-P103", 3, "low")]
    [InlineData("commentary/sna/sumary.md", "Text", "SVD-P107", 0, "sna/sumary")]
    [InlineData("commentary/sna/summary.md", "One.\n\nThere were {{figure:in-scope-total}} of them.", "SVD-P108", 3, "{{figure:in-scope-total}}")]
    public void OneDefect_GivesOneFindingWithItsLine(string file, string text, string code, int line, string found)
    {
        Write(file, text);
        var finding = Assert.Single(Read().Findings);
        Assert.Equal((code, $"E09000014/{file}", line), (finding.Code, finding.File, (int)finding.Line));
        Assert.Equal(found, finding.Found);
        Assert.NotEqual("", finding.Wanted);
        Assert.Equal(FindingCatalogue.Entry(code).Remedy, finding.Remedy);
    }

    [Fact]
    public void Commentary_IsPrintedWithTheCurrentValueOfItsFigures()
    {
        Write("commentary/sna/summary.md", "# Heading\n\nThere were **{{figure:in-scope-count}}** in all.");
        var tree = Render("sna", Edition.Official);
        var commentary = tree.QuerySelector("#summary .commentary")!;
        Assert.Equal("Heading", commentary.QuerySelector("h3")!.TextContent);
        Assert.Equal("E09000014.in-scope-count.12m", commentary.QuerySelector("span")!.GetAttribute("data-figure"));
        Assert.Equal(FigureText.Value(ContentInputs.Full.Official.Find("E09000014.in-scope-count.12m")), commentary.QuerySelector("strong span")!.TextContent);
    }

    [Fact]
    public void Commentary_CannotBringInMarkupOrScripts()
    {
        Write("commentary/sna/summary.md", "<script>alert(1)</script> [a](javascript:x) [b](https://example.org) ![c](https://example.org/c.png)\n\n```\ncode\n```\n\n---\n\n<div onclick=\"x\">y</div>");
        var commentary = Render("sna", Edition.Official).QuerySelector("#summary .commentary")!;
        Assert.Equal(["a", "br", "div", "em", "h3", "h4", "li", "ol", "p", "strong", "ul"], commentary.QuerySelectorAll("*").Select(e => e.LocalName).Concat(["a", "br", "div", "em", "h3", "h4", "li", "ol", "p", "strong", "ul"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("https://example.org", Assert.Single(commentary.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.All(commentary.QuerySelectorAll("*"), e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_AreInTheOfficialEditionOnly()
    {
        Write("partnership.yaml", "lead:\n  role: Director of Public Safety\n  organisation: Council\n  name: Example Name\n");
        Write("plan.yaml", "actions:\n  - id: A1\n    theme: governance\n    action: Act\n    lead: Manager\n    lead_name: Other Name\n");
        Assert.Contains("Other Name", Render("strategy", Edition.Official).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Name", Render("strategy", Edition.Public).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Example Name", Render("sna", Edition.Public).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedStatus_IsWithheldWhileTextsAreMissing()
    {
        Write("partnership.yaml", "status:\n  sna: published\n");
        Assert.Contains("withheld", Render("sna", Edition.Public).QuerySelector("#cover")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, "lower", 14.0, 18.9, "met")]
    [InlineData(19, "lower", 19.1, 24.0, "not_met")]
    [InlineData(19, "lower", 18.0, 20.0, "cannot_tell")]
    [InlineData(19, "higher", 19.0, 24.0, "met")]
    [InlineData(19, "higher", 14.0, 18.9, "not_met")]
    public void Target_IsMetOnlyWhereTheIntervalSaysSo(int target, string better, double lower, double upper, string expected)
    {
        var figure = new SvdPipeline.Measures.Figure("in-scope", "E09000014", "12m", "", "", 10, 1000, (lower + upper) / 2, lower, upper, "rate", "Byar's", "", "", "record");
        Assert.Equal(expected, TargetResults.Result(figure, target, better));
        Assert.Equal("cannot_tell", TargetResults.Result(figure with { Value = null, Status = "c" }, target, better));
    }

    [Fact]
    public void Schemas_UseOnlyWhatTheReaderChecks()
    {
        string[] known = ["$schema", "$id", "title", "type", "description", "additionalProperties", "required", "properties", "items", "enum", "format"];
        foreach (var schema in PartnershipSchema.All)
        {
            using var document = System.Text.Json.JsonDocument.Parse(schema.Text);
            Check(document.RootElement);
        }

        void Check(System.Text.Json.JsonElement schema)
        {
            Assert.All(schema.EnumerateObject(), p => Assert.Contains(p.Name, known));
            if (schema.TryGetProperty("properties", out var properties))
            {
                Assert.All(properties.EnumerateObject(), p => Check(p.Value));
            }

            if (schema.TryGetProperty("items", out var items))
            {
                Check(items);
            }
        }
    }

    private AngleSharp.Html.Dom.IHtmlDocument Render(string kind, Edition edition) => DocumentContent.Render(
        kind, Haringey, edition, ContentInputs.Full with { Partnerships = PartnershipFiles.ReadAll(folder, DocumentContent.Vocabulary) }).Body;

    private static ScriptObject First(ScriptObject file, string list) => (ScriptObject)file.GetSafeValue<ScriptArray>(list)![0]!;

    private PartnershipRecord Read() => PartnershipFiles.Read(folder, Haringey, DocumentContent.Vocabulary);

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, "E09000014", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
