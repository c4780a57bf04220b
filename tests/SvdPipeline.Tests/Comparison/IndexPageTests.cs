using AngleSharp.Html.Dom;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Comparison;

namespace SvdPipeline.Tests.Comparison;

public sealed class IndexPageTests
{
    [Fact]
    public void EveryBorough_OnMapAndInList_WithItsFiles()
    {
        var page = Page(Edition.Public, Boroughs.All);
        Assert.Equal(33, page.QuerySelectorAll(".tiles a").Length);
        Assert.All(page.QuerySelectorAll(".tiles a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        foreach (var borough in Boroughs.All)
        {
            var links = page.GetElementById(borough.Code)!.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
            Assert.Equal(new[] { "sna.html", "sna.docx", "strategy.html", "strategy.docx", "tables.xlsx", "figures.json" }.Select(f => $"{borough.Folder}/{f}"), links);
        }
    }

    [Fact]
    public void LinkText_SaysWhichBorough_WhenReadAlone() =>
        Assert.All(Page(Edition.Public, [Boroughs.Find("Sutton")!]).QuerySelectorAll(".boroughs a"), a => Assert.Contains("Sutton", a.TextContent, StringComparison.Ordinal));

    [Fact]
    public void BoroughWithoutDocuments_IsNoLink()
    {
        var page = Page(Edition.Public, [Boroughs.Find("Sutton")!]);
        Assert.Single(page.QuerySelectorAll(".tiles a"));
        Assert.Equal(32, page.QuerySelectorAll(".tiles .absent").Length);
    }

    [Theory]
    [InlineData(Edition.Official, "OFFICIAL-SENSITIVE", "do not publish")]
    [InlineData(Edition.Public, "Public edition", "withheld")]
    public void Edition_IsSaid(Edition edition, string marking, string words)
    {
        var page = Page(edition, Boroughs.All);
        Assert.Equal(marking, page.QuerySelector(".masthead .marking")!.TextContent);
        Assert.Contains(words, page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("February 2026", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Synthetic", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_IsLinkedOnlyWhenThere()
    {
        Assert.NotNull(Page(Edition.Public, Boroughs.All).QuerySelector("a[href='comparison/index.html']"));
        Assert.Null(Page(Edition.Public, Boroughs.All, comparison: false).QuerySelector("a[href^=comparison]"));
    }

    private static IHtmlDocument Page(Edition edition, IEnumerable<Borough> boroughs, bool comparison = true) => ComparisonPagesTests.Parse(
        IndexPage.File(new IndexInputs(edition, FigureFixture.AsOf, ComparisonFixture.Banner, [.. boroughs.Select(b => (b, 2))], comparison)));
}
