using Microsoft.Playwright;
using SvdPipeline.Tests.Functions;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The app as a newcomer starts it, with the data of the small London put in, and a browser in front of it.</summary>
/// <param name="london">The small London.</param>
public sealed class BrowserRun(LondonRun london) : IAsyncLifetime, IDisposable
{
    /// <summary>A machine that others use too may take long.</summary>
    internal const float Patience = 8 * 60_000;

    /// <summary>The same for one step on a page.</summary>
    private const float Step = 90_000;

    private readonly TemporaryFolder folder = new();
    private AppProcess? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal string Month => london.Month;

    internal string Log => app!.Log;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            return;
        }

        TemporaryFolder.Copy(london.Lake, folder["lake"]);
        TemporaryFolder.Copy(london.Partnership, folder["partnership"]);
        app = await AppProcess.Alone(folder.Root);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });

        // All London once, by the co-ordinator's own button: the other ways read what it gives.
        await using var way = await Way("coordinator", null, phone: false, script: true);
        await way.Page.GotoAsync("/builds");
        await way.Page.GetByRole(AriaRole.Button, new() { Name = "Build all London" }).ClickAsync();
        await way.BuildEnded();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A browser window of one person, signed in by the form.</summary>
    /// <param name="role">Role; null to stay a visitor.</param>
    /// <param name="borough">GSS code, where the role has one.</param>
    /// <param name="phone">True for the width of a phone.</param>
    /// <param name="script">False to turn script off.</param>
    internal async Task<BrowserWay> Way(string? role, string? borough, bool phone, bool script)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = $"http://127.0.0.1:{app!.Port}",
            ViewportSize = phone ? new() { Width = 375, Height = 740 } : new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Step);
        var way = new BrowserWay(await context.NewPageAsync(), this, script);
        if (role is not null)
        {
            await way.Page.GotoAsync("/");
            await way.Page.Locator($"#role-{role}").CheckAsync();
            if (borough is not null)
            {
                await way.Page.GetByLabel("Borough", new() { Exact = true }).SelectOptionAsync(borough);
            }

            await way.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await Assertions.Expect(way.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        }

        return way;
    }
}
