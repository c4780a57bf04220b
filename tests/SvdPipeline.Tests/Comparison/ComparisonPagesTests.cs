using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Comparison;

public sealed class ComparisonPagesTests
{
    private static readonly Dictionary<string, OutputFile> Full = ComparisonFixture.Files(ComparisonFixture.Full);
    private static readonly Dictionary<string, OutputFile> Sparse = ComparisonFixture.Files(FigureFixture.Sparse());
    private static readonly Dictionary<string, OutputFile> Empty = ComparisonFixture.Files(FigureFixture.Empty());

    public static TheoryData<string> Pages => [.. Full.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal))];

    [Fact]
    public void EveryMeasure_HasItsPage_WithAndWithoutData()
    {
        string[] wanted = ["comparison.csv", "comparison.csv-metadata.json", "comparison.xlsx", "completeness.html", "index.html", .. MeasureCatalogue.Compared.Select(m => $"{m.Id}.html")];
        Assert.Equal(wanted.Order(StringComparer.Ordinal), Full.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Full.Keys, Empty.Keys);
    }

    [Fact]
    public void TwoRuns_SameBytes()
    {
        var again = ComparisonFixture.Files(ComparisonFixture.Full);
        Assert.All(Full.Values, file => Assert.Equal(file.Content, again[file.Path].Content));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_StandsAlone_IsMarkedAndNamed(string path)
    {
        var page = Parse(Full[path]);
        Assert.Empty(page.QuerySelectorAll("script, link, img"));
        Assert.Contains("Public edition", page.QuerySelector(".masthead .marking")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ComparisonFixture.Banner, page.QuerySelector(".notice p")!.TextContent);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelector("caption")!.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.NotNull(svg.QuerySelector("desc")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_LeadsToAFileOrABorough(string path)
    {
        foreach (var address in Parse(Full[path]).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(a => a[0] != '#'))
        {
            Assert.True(Full.ContainsKey(address) || address == "../index.html" || (address.StartsWith("../E09", StringComparison.Ordinal) && address.EndsWith("/sna.html", StringComparison.Ordinal)), address);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void PrintedFigure_IsInTheSet(string path) =>
        Assert.All(Parse(Full[path]).QuerySelectorAll("[data-figure]"), cell => Assert.NotNull(ComparisonFixture.Full.Find(cell.GetAttribute("data-figure")!)));

    [Fact]
    public void MeasurePage_RowsAreLondonItsPartsAndAllBoroughs()
    {
        var rows = Parse(Full["knife-crime.html"]).QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(["London (32 boroughs)", "Inner London", "Outer London"], rows.Take(3).Select(r => r.QuerySelector("th")!.TextContent));
        Assert.Equal(36, rows.Count);
        Assert.Contains("City of London (not ranked)", rows[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void MeasurePage_HasRankedDotsTileMapAndFunnel() =>
        Assert.Equal(["knife-crime-ranked", "knife-crime-map", "knife-crime-funnel"], Parse(Full["knife-crime.html"]).QuerySelectorAll("figure").Select(f => f.GetAttribute("data-chart")));

    [Fact]
    public void Significance_IsWordAndSign()
    {
        var cells = Parse(Full["under-25.html"]).QuerySelectorAll("td.position.higher");
        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.Equal("▲ Higher", c.TextContent.Trim()));
    }

    [Fact]
    public void Proxy_IsCalledAProxy()
    {
        Assert.Contains("Proxy.", Text(Sparse["subgroup-proxy.html"], "p.missing"), StringComparison.Ordinal);
        Assert.Contains("This is a proxy", Text(Sparse["index.html"], "p.missing"), StringComparison.Ordinal);
        Assert.DoesNotContain("This is a proxy", Text(Full["index.html"], "main"), StringComparison.Ordinal);
    }

    [Fact]
    public void Break_IsWarnedOf() => Assert.Contains("CONNECT", Text(Full["domestic-abuse.html"], "p.missing"), StringComparison.Ordinal);

    [Fact]
    public void MeasureWithoutData_SaysWhoHoldsIt()
    {
        var text = Text(Empty["ed-assault.html"], "p.missing");
        Assert.Contains("Who holds it: The Greater London Authority", text, StringComparison.Ordinal);
        Assert.Empty(Parse(Empty["ed-assault.html"]).QuerySelectorAll("figure"));
    }

    [Fact]
    public void Overview_CountsBoroughsAndShowsAll()
    {
        var page = Parse(Full["index.html"]);
        var tables = page.QuerySelectorAll("table");
        Assert.Equal(MeasureCatalogue.Compared.Count, tables[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(33, tables[1].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void Overview_WithoutData_SaysSo() => Assert.Contains("nothing to compare", Text(Empty["index.html"], "main"), StringComparison.Ordinal);

    [Fact]
    public void Completeness_HasAllBoroughsTwice()
    {
        var page = Parse(Full["completeness.html"]);
        Assert.Equal([33, 33], page.QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Length));
        Assert.Contains("City of London", page.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Missing", StringComparison.Ordinal) && r.TextContent.Contains("none", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    internal static IHtmlDocument Parse(OutputFile file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content));

    private static string Text(OutputFile file, string selector) => string.Join(' ', Parse(file).QuerySelectorAll(selector).Select(e => e.TextContent));
}
