using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SvdPipeline.Provenance;

namespace SvdPipeline.AcceptanceTests;

[Collection("London")]
public sealed partial class ExplainTests(LondonRun london, VerifyFixture built) : IClassFixture<VerifyFixture>
{
    [Theory]
    [InlineData("official", "sna")]
    [InlineData("official", "strategy")]
    [InlineData("public", "sna")]
    [InlineData("public", "strategy")]
    public void EveryFigureOfADocument_Explains(string edition, string document)
    {
        var page = File.ReadAllText(Path.Combine(built.Documents, edition, "E09000014-haringey", document + ".html"));
        var ids = Printed().Matches(page).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(ids.Count > 100);
        Assert.All(ids, id => Assert.NotNull(FigureParts.Parse(id)));

        // Every kind of figure, and each fiftieth.
        var sampled = ids.Where((_, at) => at % 50 == 0).Concat(ids.DistinctBy(id => Kind(FigureParts.Parse(id)!))).Distinct(StringComparer.Ordinal);
        Assert.All(sampled, id =>
        {
            var explained = FigureExplanation.Of(id, built.Documents);
            Assert.All(explained, e => Assert.True(e.Figure is not null || e.Missing.Length > 0, id));
            Assert.All(explained, e => Assert.NotEmpty(e.Lines()));
            Assert.All(explained.Where(e => e.Figure is not null && e.Measure.Sources!.Count > 0), e => Assert.NotEmpty(e.Sources));
        });
    }

    [Theory]
    [InlineData("E09000014.in-scope-count.12m", "record")]
    [InlineData("E09000014.under-25-rate.12m", "record")]
    [InlineData("E09000014.in-scope-count.12m.repeat_victim.1", "victim")]
    [InlineData("E09000014.ambulance-assault-count.12m", "record")]
    [InlineData("E09000014.social-care-people-count.12m.case_sex.female", "person")]
    [InlineData("E09000014.subgroup-proxy-count.12m", "count")]
    public void Records_AreAsManyAsTheNumerator_AndHoldNoValue(string id, string unit)
    {
        var run = CommandRun.Done("explain", id, "--documents", built.Documents, "--lake", london.Lake, "--records", "--format", "json");
        var explained = JsonNode.Parse(run.Output)!.AsArray()[0]!;
        var records = explained["records"]!;
        Assert.Equal((decimal)explained["figure"]!["numerator"]!, (long)records["number"]!);
        var rows = records["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(["source", "file", "line", "counted", "unit", "reason"], row!.AsObject().Select(p => p.Key)));
        Assert.All(rows, row => Assert.DoesNotMatch("(victim|suspect) [0-9]", (string)row!["reason"]!));
        Assert.Equal(unit == "victim", rows.All(row => (int)row!["unit"]! > 0));
        Assert.Equal(rows.Count, rows.Select(row => $"{row!["file"]} {row["line"]} {row["reason"]}").Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Record_LeadsToItsLineInTheLandingFile()
    {
        var csv = CommandRun.Done("explain", "E09000014.in-scope-count.12m", "--documents", built.Documents, "--lake", london.Lake, "--records", "--format", "csv").Output.Split('\n');
        Assert.StartsWith("source,file,line,counted,unit,reason", csv[0], StringComparison.Ordinal);
        var parts = csv[1].Split(',');
        var line = File.ReadLines(Path.Combine(london.Landing, parts[1])).ElementAt(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) - 1);
        Assert.Contains("Haringey", line, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Comparator_RestsOnItsBoroughs_AndHasNoRecordsOfItsOwn()
    {
        var explained = FigureExplanation.Of("london-32.in-scope-count.12m", london.Documents).First(e => e.Edition == "official");
        Assert.Equal(32, explained.RestsOn.Count);
        Assert.Equal(explained.Figure!.Value.GetProperty("numerator").GetDecimal(), explained.RestsOn.Sum(c => c.Count));

        var records = CommandRun.Of("explain", "london-32.in-scope-count.12m", "--documents", london.Documents, "--lake", london.Lake, "--records");
        Assert.Equal(12, records.Exit);
        Assert.Contains("SVD-B107", records.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_RestsOnBothWindows()
    {
        var explained = FigureExplanation.Of("E09000014.under-25-change.12m-1y", built.Documents)[0];
        Assert.Equal(["E09000014.under-25-count.12m", "E09000014.under-25-count.12m-1y"], explained.RestsOn.Select(c => c.Id));
    }

    [Fact]
    public void HiddenFigure_SaysTheRuleInTheOfficialEditionOnly()
    {
        var hidden = FigureExplanation.Of("E09000014.in-scope-count.12m.element.homicide", built.Documents);
        Assert.Contains(hidden[0].Disclosure!.Rule, (string[])["primary", "block", "secondary", "printed"]);
        Assert.All(hidden.Where(e => e.Edition == "public"), e => Assert.Null(e.Disclosure));
    }

    [Theory]
    [InlineData("tbl-kinds-elements")]
    [InlineData("tbl_kinds_elements")]
    [InlineData("E09000014.sna-kinds-elements.csv")]
    public void Table_LeadsToItsFigures(string name) =>
        Assert.Contains("E09000014.in-scope-count.12m.element.gbh", CommandRun.Done("explain", name, "--documents", built.Documents).Output, StringComparison.Ordinal);

    [Fact]
    public void UnknownFigure_Is12() => Assert.Equal(12, CommandRun.Of("explain", "E09000014.no-such-count.12m", "--documents", built.Documents).Exit);

    private static string Kind(FigureParts parts) => $"{parts.Cell.Measure} {parts.Statistic} {parts.Cell.Breakdown}";

    [GeneratedRegex("data-figure=\"([^\"]+)\"")]
    private static partial Regex Printed();
}
