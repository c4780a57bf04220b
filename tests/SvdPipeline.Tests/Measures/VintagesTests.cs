using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Measures;

public sealed class VintagesTests
{
    [Theory]
    [InlineData("subgroup-proxy", "", "2026-02")]
    [InlineData("subgroup-proxy", "subgroup", "2026-02")]
    [InlineData("subgroup-proxy", "ward", "2026-01")]
    [InlineData("category-proxy", "ward", "2026-03")]
    [InlineData("in-scope", "", "")]
    [InlineData("fires", "", "")]
    public void PublishedFigure_CarriesTheVintageOfItsFile(string measure, string breakdown, string expected)
    {
        var vintages = new Vintages([["subgroup-proxy", "", "2026-02"], ["subgroup-proxy", "ward", "2026-01"], ["category-proxy", "", "2026-03"], ["in-scope", "", "2026-02"]]);
        var figure = Levels.Count(new FigureCell(measure, "E09000014", "12m", breakdown, breakdown.Length > 0 ? "x" : ""), 12);
        Assert.Equal(expected, Assert.Single(vintages.Given(new FigureSet([figure])).All).Vintage);
    }
}
