using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SvdPipeline.Documents.Html;

namespace SvdPipeline.Tests.Html;

public sealed class HtmlWriterTests
{
    private static readonly string Text = HtmlWriter.Write(DocumentFixture.Tree());
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Text);

    [Fact]
    public void Page_NeedsNothingBesideIt()
    {
        Assert.Empty(Page.QuerySelectorAll("script, link[rel=stylesheet], img"));
        Assert.DoesNotContain("url(", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NamesItsLanguageTitleAndMarking()
    {
        Assert.Equal("en-GB", Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Strategic needs assessment: Haringey – OFFICIAL-SENSITIVE", Page.Title);
        Assert.Equal("OFFICIAL-SENSITIVE", Page.QuerySelector("header .marking")?.TextContent);
        Assert.Equal("OFFICIAL-SENSITIVE", Page.QuerySelector("footer .marking")?.TextContent);
        Assert.Contains("Synthetic data", Page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("#content", Page.QuerySelector("a.skip")?.GetAttribute("href"));
    }

    [Fact]
    public void Ids_AreUnique()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void References_LeadSomewhere()
    {
        foreach (var element in Page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"))
        {
            Assert.NotNull(Page.GetElementById(element.GetAttribute("aria-labelledby")!));
        }

        Assert.All(Page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(Page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Headings_StepOneLevelAtATime()
    {
        var levels = Page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Contents_ListEverySectionInOrder()
    {
        var sections = Page.QuerySelectorAll("main > section").Select(s => "#" + s.Id).ToList();
        Assert.Equal(["#cover", "#summary", "#kinds", "#places", "#causes", "#annex-sources"], sections);
        Assert.All(Page.QuerySelectorAll("nav"), nav => Assert.Equal(sections, nav.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))));
    }

    [Fact]
    public void Tables_AreReachableByKeyboardAndNamed()
    {
        var tables = Page.QuerySelectorAll("table").ToList();
        Assert.Equal(3, tables.Count);
        foreach (var table in tables)
        {
            var region = table.ParentElement!;
            Assert.Equal(("region", "0"), (region.GetAttribute("role"), region.GetAttribute("tabindex")));
            Assert.Equal(table.QuerySelector("caption")!.Id, region.GetAttribute("aria-labelledby"));
            Assert.All(table.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), tr => Assert.Equal("row", tr.FirstElementChild!.GetAttribute("scope")));
        }

        Assert.Equal("1,204", Page.QuerySelector("td[data-figure='f-2']")?.TextContent);
    }

    [Fact]
    public void Charts_StandInTheirFigures()
    {
        foreach (var chart in ChartFixture.All)
        {
            var figure = Page.QuerySelector($"figure[data-chart='{chart.Id}']")!;
            Assert.Equal(chart.Headline, figure.QuerySelector("figcaption .headline")?.TextContent);
            Assert.Equal(chart.Subtitle, figure.QuerySelector("figcaption .subtitle")?.TextContent);
            Assert.Equal(chart.Description, figure.QuerySelector("details p")?.TextContent);
            Assert.Equal(2, figure.QuerySelectorAll("svg[role=img]").Length);
            Assert.StartsWith("Source: ", figure.QuerySelector("p.source")?.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("Figure 10: no data for this chart.", Page.QuerySelector("figure.missing")?.TextContent.Trim());
    }

    [Fact]
    public void Text_IsEscaped()
    {
        var tree = DocumentFixture.Tree() with { Title = "A <b> & \"c\"", Marking = "</style><script>", Banner = "\\ \"x\"" };
        var html = HtmlWriter.Write(tree);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal("A <b> & \"c\" – </style><script>", new HtmlParser().ParseDocument(html).Title);
    }

    [Fact]
    public void SameTree_GivesTheSameText() => Assert.Equal(Text, HtmlWriter.Write(DocumentFixture.Tree()));

    [Fact]
    public void ManyThreads_GiveTheSameText()
    {
        var tree = DocumentFixture.Tree();
        var texts = new string[8];
        Parallel.For(0, texts.Length, i => texts[i] = HtmlWriter.Write(tree));
        Assert.All(texts, text => Assert.Equal(Text, text));
    }

    // WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text.
    [Theory]
    [InlineData("ink", "#ffffff")]
    [InlineData("muted", "#ffffff")]
    [InlineData("muted", "#f3f6f9")]
    [InlineData("main", "#ffffff")]
    [InlineData("main", "#f3f6f9")]
    [InlineData("link", "#ffffff")]
    [InlineData("link", "#f3f6f9")]
    [InlineData("ink", "#fdf6e7")]
    public void Colours_HaveContrast(string name, string ground)
    {
        var colour = Regex.Match(Text, $"--{name}: (#[0-9a-f]{{6}});").Groups[1].Value;
        var (a, b) = (Luminance(colour), Luminance(ground));
        Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= 4.5, $"{name} {colour} on {ground}");
    }

    private static double Luminance(string colour)
    {
        double Part(int from)
        {
            var value = Convert.ToInt32(colour.Substring(from, 2), 16) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
