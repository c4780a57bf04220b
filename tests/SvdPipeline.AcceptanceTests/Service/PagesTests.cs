using System.Text;
using Microsoft.Playwright;
using SvdPipeline.Areas;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The three people's ways through the pages, in a real browser, against the real app.</summary>
[Collection("London")]
public sealed class PagesTests(BrowserRun run) : IClassFixture<BrowserRun>
{
    private const string Haringey = "E09000014";
    private const string Barnet = "E09000003";

    [BrowserFact]
    public async Task Analyst_PutsInAFile_SeesWhatIsWrong_BuildsAndReads()
    {
        await using var way = await run.Way("analyst", Haringey, phone: false, script: true);
        var page = way.Page;
        await way.Visit("/home");
        await Assertions.Expect(page.Locator(".app-tiles li")).ToHaveCountAsync(Boroughs.All.Count);

        await way.Visit("/data");
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "lookup.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("nothing,known\n1,2\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Put in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-body-l .govuk-tag")).ToHaveTextAsync("Left alone");
        await way.LooksRight();

        await way.Visit($"/boroughs/{Haringey}");
        await page.GetByLabel("Public edition").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Build", Exact = true }).ClickAsync();
        await way.BuildEnded();
        await way.LooksRight();

        await page.GetByRole(AriaRole.Link, new() { Name = "Documents of Haringey" }).ClickAsync();
        await way.LooksRight();
        Assert.Contains("Key findings", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var rows = page.GetByRole(AriaRole.Region, new() { Name = "Current figures of Haringey" }).Locator("tbody tr");
        Assert.True(await rows.CountAsync() > 5);
        Assert.Contains(" to ", await rows.First.InnerTextAsync(), StringComparison.Ordinal);
        var assessment = page.GetByRole(AriaRole.Link, new() { Name = "Read Needs assessment, Official edition" });
        Assert.Contains("Haringey", Encoding.UTF8.GetString(await way.Download(assessment)), StringComparison.Ordinal);
        await assessment.ClickAsync();
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();

        Assert.Equal(403, (await way.Visit($"/boroughs/{Barnet}")).Status);
        Assert.Equal(404, (await way.Visit("/nothing-here")).Status);
    }

    [BrowserFact]
    public async Task AnalystWithoutScriptOnAPhone_BuildsToo()
    {
        await using var way = await run.Way("analyst", Haringey, phone: true, script: false);
        var page = way.Page;
        await way.Visit($"/boroughs/{Haringey}");
        await page.Locator("#as-of").FillAsync("next month");
        await page.GetByRole(AriaRole.Button, new() { Name = "Build", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#as-of-error")).ToContainTextAsync("Enter a year and a month");
        await page.Locator("#as-of").FillAsync(run.Month);
        await page.GetByRole(AriaRole.Button, new() { Name = "Build", Exact = true }).ClickAsync();
        await way.BuildEnded();
        await way.Visit("/builds");
    }

    [BrowserFact]
    public async Task Coordinator_ComparesAndDownloads()
    {
        await using var way = await run.Way("coordinator", null, phone: false, script: true);
        var page = way.Page;
        await way.Visit("/home");
        await page.GetByLabel("Show on the map").SelectOptionAsync("in-scope");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await way.LooksRight();
        await Assertions.Expect(page.Locator(".app-tiles a")).ToHaveCountAsync(Boroughs.All.Count);

        await way.Visit("/compare");
        await page.GetByLabel("Measure").SelectOptionAsync("knife-crime");
        await page.GetByLabel("Edition").SelectOptionAsync("public");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await way.LooksRight();
        await Assertions.Expect(page.Locator(".app-chart__wide svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(Boroughs.All.Count + 3);
        var csv = Encoding.UTF8.GetString(await way.Download(page.GetByRole(AriaRole.Link, new() { Name = "All measures and boroughs as tidy CSV" })));
        Assert.StartsWith("figure_id,", csv, StringComparison.Ordinal);
        Assert.Contains($"{Haringey}.knife-crime-rate.12m", csv, StringComparison.Ordinal);

        foreach (var address in new[] { "/builds", "/data", "/definition", $"/boroughs/{Barnet}", $"/boroughs/{Barnet}/public" })
        {
            Assert.Equal(200, (await way.Visit(address)).Status);
        }
    }

    [BrowserFact]
    public async Task CoordinatorOnAPhone_SeesEveryPageWhole()
    {
        await using var way = await run.Way("coordinator", null, phone: true, script: true);
        foreach (var address in new[] { "/home", "/home?show=in-scope", "/compare", "/builds", "/data", "/definition", $"/boroughs/{Haringey}", "/nothing-here" })
        {
            await way.Visit(address);
        }

        await way.Page.GotoAsync("/builds");
        await way.Page.Locator("main tbody a").First.ClickAsync();
        await way.LooksRight();
    }

    [BrowserFact]
    public async Task PartnerOnAPhone_ReadsThePublicEditionOfTheirBorough_AndNothingElse()
    {
        await using var way = await run.Way("partner", Haringey, phone: true, script: true);
        var page = way.Page;
        await way.LooksRight();
        Assert.EndsWith($"/boroughs/{Haringey}/public", page.Url, StringComparison.Ordinal);
        var text = await page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("Official", text, StringComparison.Ordinal);
        foreach (var other in Boroughs.All.Where(b => b.Code != Haringey))
        {
            Assert.DoesNotContain(other.Name, text, StringComparison.Ordinal);
        }

        var word = await way.Download(page.GetByRole(AriaRole.Link, new() { Name = "Word Strategy, Public edition" }));
        Assert.Equal("PK"u8.ToArray(), word[..2]);
        foreach (var closed in new[] { "/home", "/data", "/compare", "/builds", $"/boroughs/{Haringey}", $"/boroughs/{Barnet}/public" })
        {
            Assert.Equal(403, (await way.Visit(closed)).Status);
        }
    }

    [BrowserFact]
    public async Task OperatorAndVisitor_SeeTheirs()
    {
        await using (var way = await run.Way("operator", null, phone: false, script: true))
        {
            foreach (var address in new[] { "/home", "/builds", "/data", "/status" })
            {
                Assert.Equal(200, (await way.Visit(address)).Status);
            }
        }

        await using var visitor = await run.Way(null, null, phone: true, script: true);
        await visitor.Visit("/home");
        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
    }
}
