using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>One person's way through the pages, in a window of their own.</summary>
/// <param name="page">The window.</param>
/// <param name="run">The app.</param>
/// <param name="script">True where scripts run.</param>
internal sealed class BrowserWay(IPage page, BrowserRun run, bool script) : IAsyncDisposable
{
    private readonly List<string> complaints = Complaints(page);

    public IPage Page { get; } = page;

    /// <summary>Waits until the build on the page has ended, well.</summary>
    public async Task BuildEnded()
    {
        var ended = Page.Locator(".govuk-body-l .govuk-tag").GetByText(new System.Text.RegularExpressions.Regex("^(Done|Failed|Cancelled)$"));
        await Assertions.Expect(ended).ToBeVisibleAsync(new() { Timeout = BrowserRun.Patience });
        Assert.True(await ended.InnerTextAsync() == "Done", $"{await Page.Locator("main").InnerTextAsync()}\n{run.Log}");
    }

    /// <summary>The page has one first heading, nothing wider than the window, no complaint of the browser, and nothing that axe finds.</summary>
    public async Task LooksRight()
    {
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (!script)
        {
            return;
        }

        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Page.ViewportSize!.Width, $"{Page.Url} is {width} pixels wide in a window of {Page.ViewportSize.Width}");
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, $"{Page.Url}\n{string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}"))}");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>Goes to an address and looks at the page.</summary>
    public async Task<IResponse> Visit(string address)
    {
        var answer = (await Page.GotoAsync(address))!;
        await LooksRight();
        return answer;
    }

    /// <summary>The file that a link gives.</summary>
    public async Task<byte[]> Download(ILocator link)
    {
        var address = await link.GetAttributeAsync("href");
        var answer = await Page.APIRequest.GetAsync(address!);
        Assert.True(answer.Ok, $"{address} gave {answer.Status}");
        return await answer.BodyAsync();
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>What the browser holds against a page: a script or style that the policy forbids, an error of a script.</summary>
    private static List<string> Complaints(IPage page)
    {
        var heard = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                heard.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => heard.Add($"{page.Url}: {error}");
        return heard;
    }
}
