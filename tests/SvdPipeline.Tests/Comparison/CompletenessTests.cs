using SvdPipeline.Areas;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Data;

namespace SvdPipeline.Tests.Comparison;

public sealed class CompletenessTests
{
    private static readonly Borough Haringey = DataFixture.Haringey;

    [Fact]
    public void AllMonths_Supplied() => Assert.Equal((CoverageState.Supplied, 60, "2026-02"), Coverage(_ => true));

    [Fact]
    public void MonthsMissingInBetween_Partial() => Assert.Equal((CoverageState.Partial, 59, "2026-02"), Coverage(month => month != "2025-06"));

    [Fact]
    public void StopsBeforeTheAsOfMonth_Late() =>
        Assert.Equal((CoverageState.Late, 58, "2025-12"), Coverage(month => string.CompareOrdinal(month, "2025-12") <= 0));

    [Fact]
    public void NoMonth_Missing() => Assert.Equal((CoverageState.Missing, 0, ""), Coverage(_ => false));

    [Theory]
    [InlineData("census-population", "Supplied")]
    [InlineData("lookup-lsoa21-ward", "Supplied")]
    [InlineData("lookup-lsoa11-lsoa21", "Missing")]
    public void SourceWithoutMonths_IsThereOrNot(string source, string state) => Assert.Equal(
        state,
        SourceCoverage.Of(source, Haringey, ComparisonFixture.Full, ComparisonFixture.Snapshots, FigureFixture.AsOf).State.ToString());

    [Fact]
    public void Sections_AreReadFromTheDocument()
    {
        var tree = DataFixture.Tree("sna", """
            <section id="duty"><h2>Duty</h2><p>Words.</p></section>
            <section id="kinds"><h2>Kinds</h2><p><span data-figure="a">5</span></p></section>
            <section id="hidden"><h2>Hidden</h2><table><tr><td data-figure="a">[x]</td><td data-figure="b">[c]</td></tr></table></section>
            <section id="voice"><h2>Voice</h2><p class="missing">Not supplied.</p><table><tr><td data-figure="a">[x]</td></tr></table></section>
            <section id="weapons"><h2>Weapons</h2><figure data-chart="w"></figure><p class="missing">Not supplied.</p></section>
            """);
        Assert.Equal(
            [new("duty", SectionState.Words), new("kinds", SectionState.Complete), new("hidden", SectionState.Partial), new("voice", SectionState.Missing), new("weapons", SectionState.Partial)],
            BoroughCompleteness.Of(tree, 2).Sections);
    }

    private static (CoverageState, int?, string) Coverage(Func<string, bool> covered)
    {
        var figures = new FigureSet(ComparisonFixture.Full.Of(Haringey.Code).Where(f => f.Measure == "in-scope" && f.Statistic == "count" && f.Period.Length == 7 && covered(f.Period)));
        var coverage = SourceCoverage.Of("safestats-mps-crime", Haringey, figures, [], FigureFixture.AsOf);
        return (coverage.State, coverage.Months, coverage.Latest);
    }
}
