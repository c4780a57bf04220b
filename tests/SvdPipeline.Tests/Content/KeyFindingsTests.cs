using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Content;

public sealed class KeyFindingsTests
{
    private const string Haringey = "E09000014";

    private static readonly WardName[] Wards = [new("E05000001", "Alpha", Haringey), new("E05000002", "Beta", Haringey), new("E05000003", "Gamma", Haringey)];

    [Fact]
    public void Order_IsThatOfTheRules()
    {
        var findings = Of(
            Count("in-scope", 1000), Rate("in-scope", 5.0, 4.7, 5.3), Rate("in-scope", 4.0, 3.9, 4.1, area: "london-32"), Count("undetermined", 50),
            Change("in-scope", 1000, 800, 0.001), Rate("in-scope", 9, 7, 11, ward: "E05000001"), Rate("in-scope", 9, 7, 11, ward: "E05000002"),
            Rate("in-scope", 3, 2, 5.5, ward: "E05000003"), Rate("in-scope", 5.0, 4.7, 5.3, "12m-1y"), Rate("in-scope", 9, 7, 11, "12m-1y", ward: "E05000001"),
            Rate("in-scope", 5, 3, 6, "12m-1y", ward: "E05000002"), Rate("in-scope", 3, 2, 5.5, "12m-1y", ward: "E05000003"));
        Assert.Equal(["level", "undetermined", "changed", "above-london", "newly-high-wards", "high-wards"], findings.Select(f => f.Rule));
        Assert.Equal(["", "", "rose", "higher", "higher", "higher"], findings.Select(f => f.Direction));
        Assert.EndsWith("(5.0 per 1,000), beyond chance, now but not in the year before: Beta (9.0; 5.0 the year before).", findings[4].Text, StringComparison.Ordinal);
        Assert.EndsWith("(5.0 per 1,000), beyond chance: Alpha (9.0; 9.0 the year before).", findings[5].Text, StringComparison.Ordinal);
        Assert.Equal([$"{Haringey}.in-scope-rate.12m.ward.E05000002"], findings[4].Figures);
    }

    [Fact]
    public void Changes_AreThreeAtMostTheStrongestFirst()
    {
        string[] measures = ["in-scope", "under-25", "domestic-abuse", "knife-crime"];
        var findings = Of([.. measures.SelectMany((m, i) => new[] { Count(m, 300), Change(m, 300, 200, 0.04 - i * 0.01) })]);
        Assert.Equal(["knife-crime", "domestic-abuse", "under-25"], findings.Where(f => f.Rule == "changed").Select(f => f.Subject));
    }

    [Fact]
    public void NoSupportedChange_IsSaidOnce()
    {
        var findings = Of(Count("in-scope", 300), Change("in-scope", 300, 290, 0.6), Count("knife-crime", 20), Change("knife-crime", 20, 12, 0.2));
        var finding = Assert.Single(findings, f => f.Rule is "changed" or "unchanged");
        Assert.Equal(("unchanged", "", 2), (finding.Rule, finding.Subject, finding.Figures.Count));
        Assert.StartsWith("2 measures were compared with the year before and none changed by more than chance would explain: serious violence and knife crime.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenWard_LeavesNothingSaidOfWards()
    {
        var hidden = Rate("in-scope", 3, 2, 5.5, ward: "E05000003") with { Value = null, Lower = null, Upper = null, Status = "c" };
        var findings = Of(
            Count("in-scope", 1000), Rate("in-scope", 5.0, 4.7, 5.3), Rate("in-scope", 9, 7, 11, ward: "E05000001"), Rate("in-scope", 9, 7, 11, ward: "E05000002"), hidden);
        Assert.DoesNotContain(findings, f => f.Rule.EndsWith("wards", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutFigures_ThatIsTheFinding() => Assert.Equal("no-data", Assert.Single(Of()).Rule);

    [Fact]
    public void EveryFinding_EndsInOneFullStopAndNamesFiguresThereAre()
    {
        foreach (var inputs in new[] { ContentInputs.Full, ContentInputs.Sparse })
        {
            var findings = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, inputs).Findings;
            Assert.InRange(findings.Count, 3, 12);
            Assert.All(findings, f => Assert.Matches(@"[^.]\.$", f.Text));
            Assert.All(findings.SelectMany(f => f.Figures), id => Assert.NotNull(inputs.Official.Find(id)));
        }
    }

    private static IReadOnlyList<KeyFinding> Of(params Figure[] figures)
    {
        var set = new FigureSet(figures);
        return KeyFindings.Of(new DocumentFigures(set, FigureIndex.Of(set), ContentInputs.Haringey, FigureFixture.AsOf), Wards);
    }

    private static Figure Count(string measure, int n) => new(measure, Haringey, "12m", "", "", n, null, n, null, null, "count", "Byar's", "", "", "record");

    private static Figure Change(string measure, int now, int before, double p) =>
        new(measure, Haringey, "12m-1y", "", "", now, before, (double)now / before - 1, null, null, "change", "Exact", "", "", "record", p);

    private static Figure Rate(string measure, double value, double lower, double upper, string period = "12m", string ward = "", string area = Haringey) =>
        new(measure, area, period, ward.Length > 0 ? "ward" : "", ward, 100, 20_000, value, lower, upper, "rate", "Byar's", "", "", "record");
}
