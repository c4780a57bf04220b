using AngleSharp.Html.Parser;
using SvdPipeline.Areas;
using SvdPipeline.Functions.Pages;

namespace SvdPipeline.Tests.Functions.Pages;

public sealed class TileMapTests
{
    [Fact]
    public void Map_HasEveryAreaOnce_WithItsNameValueAndPlace()
    {
        var map = TileMap.OfNumbers("Rate", Boroughs.All.Select((b, i) => (b, b.InScheme ? (double?)i : null, b.InScheme ? $"{i}.5" : "[z]", (string?)$"/boroughs/{b.Code}")));
        var tiles = new HtmlParser().ParseDocument(map.Render("E09000014").Text).QuerySelectorAll(".app-tiles li").ToList();
        Assert.Equal(Boroughs.All.Count, tiles.Count);
        Assert.Equal(Boroughs.All.Count, tiles.Select(t => string.Join(' ', t.ClassList.Where(c => c != "own"))).Distinct().Count());
        var own = Assert.Single(tiles, t => t.ClassList.Contains("own"));
        Assert.Equal("/boroughs/E09000014", own.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Haringey", own.TextContent, StringComparison.Ordinal);
        var city = Assert.Single(tiles, t => t.TextContent.Contains("City of London", StringComparison.Ordinal));
        Assert.True(city.QuerySelector("a")!.ClassList.Contains("shade-none"));
    }

    [Fact]
    public void Tile_OfAnotherBorough_IsNoLinkForWhoMayNotGoThere()
    {
        var map = TileMap.OfNumbers("Rate", Boroughs.All.Select((b, i) => (b, (double?)i, "1", b.Code == "E09000014" ? "/here" : null)));
        Assert.Single(new HtmlParser().ParseDocument(map.Render(null).Text).QuerySelectorAll(".app-tiles a"));
    }
}
