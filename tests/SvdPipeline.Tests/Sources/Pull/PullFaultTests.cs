using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Sources.Pull;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>A publisher's faults, one each: what is said, and that nothing lands.</summary>
public sealed class PullFaultTests
{
    [Fact]
    public async Task NotThere_IsAskedForOnce()
    {
        await using var world = await PullWorld.Start();
        await Fails(world, world.Contract("csv", "/none.csv"), "SVD-S303", "HTTP 404 NotFound");
        Assert.Single(world.Server.Asked);
    }

    [Fact]
    public async Task TooManyRequests_WaitsAsLongAsAsked()
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, times) => times == 1 ? PublisherServer.Status(context, 429, "7") : PublisherServer.File(context, PullWorld.Table()));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Contains(TimeSpan.FromSeconds(7), world.Clock.Waits);
    }

    [Fact]
    public async Task UnavailableUntilATime_WaitsUntilThen()
    {
        await using var world = await PullWorld.Start();
        var until = world.Clock.Now.AddSeconds(20).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        world.Server.On("/table.csv", (context, times) => times == 1 ? PublisherServer.Status(context, 503, until) : PublisherServer.File(context, PullWorld.Table()));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Contains(TimeSpan.FromSeconds(20), world.Clock.Waits);
    }

    [Fact]
    public async Task AskedToWaitForHours_DoesNot()
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, _) => PublisherServer.Status(context, 429, "7200"));
        await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S304", "HTTP 429 TooManyRequests, asking to wait 7200 seconds");
        Assert.Single(world.Server.Asked);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task ServerErrorThenGood_Lands(int status)
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, times) => times < 3 ? PublisherServer.Status(context, status) : PublisherServer.File(context, PullWorld.Table()));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Equal(3, world.Server.Asked.Count);
    }

    [Theory]
    [InlineData(503, 5)]
    [InlineData(403, 1)]
    [InlineData(401, 1)]
    [InlineData(204, 1)]
    public async Task ErrorThatStays_IsSaid(int status, int asked)
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, _) => PublisherServer.Status(context, status));
        var finding = await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S304");
        Assert.StartsWith($"HTTP {status}", finding.Found, StringComparison.Ordinal);
        Assert.Equal(asked, world.Server.Asked.Count);
    }

    [Fact]
    public async Task CutEveryTime_KeepsThePart()
    {
        await using var world = await PullWorld.Start();
        var table = PullWorld.Table(20_000);
        world.Server.On("/table.csv", (context, _) => PublisherServer.Cut(context, table, 150_000));
        await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S308");
        Assert.Equal(["mps-recorded-crime/.part/table.csv", "mps-recorded-crime/.part/table.csv.json"], world.Parts());
    }

    [Theory]
    [InlineData("text/html", "a,b\n1,2\n", "content of type text/html")]
    [InlineData("text/csv", "\n <!DOCTYPE html><title>Sorry</title>", "an HTML page")]
    [InlineData("text/plain", "<html><body>Sorry</body></html>", "an HTML page")]
    [InlineData("application/octet-stream", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "an XML document")]
    [InlineData("text/csv", "a,b\n\0\0\0\0", "binary bytes")]
    [InlineData("text/csv", "", "an empty file")]
    public async Task SomethingElse_IsRefused(string type, string text, string found)
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", Encoding.UTF8.GetBytes(text), type);
        await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S307", found);
        Assert.Empty(world.Parts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TooLarge_IsRefused(bool announced)
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", async (context, _) =>
        {
            var bytes = PullWorld.Table(50_000);
            context.Response.ContentType = "text/csv";
            context.Response.ContentLength = announced ? bytes.Length : null;
            await context.Response.Body.WriteAsync(bytes);
        });
        var contract = world.Contract("csv", "/table.csv");
        await Fails(world, contract with { Pull = contract.Pull! with { MaxMegabytes = 1 } }, "SVD-S306");
        Assert.Single(world.Server.Asked);
    }

    [Theory]
    [InlineData(false, 0.1, 60.0)]
    [InlineData(true, 0.1, 60.0)]
    [InlineData(true, 60.0, 0.002)]
    public async Task NeverDone_EndsInTime(bool starts, double stallSeconds, double totalMinutes)
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", async (context, _) =>
        {
            if (starts)
            {
                context.Response.ContentType = "text/csv";
                await context.Response.Body.WriteAsync("a,b\n"u8.ToArray());
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var contract = world.Contract("csv", "/table.csv");
        var slow = contract with { Pull = contract.Pull! with { StallSeconds = stallSeconds, TotalMinutes = totalMinutes, PauseSeconds = 0 } };
        var settings = world.Settings(TimeProvider.System) with { Retries = 1, FirstWait = TimeSpan.FromMilliseconds(1) };

        var file = Assert.Single((await PullWorld.Pull(new PullRequest(world.Landing), settings, slow)).Files);
        Assert.Equal("SVD-S305", file.Finding!.Code);
        Assert.Empty(world.Landed());
    }

    [Theory]
    [InlineData("https://example.org/table.csv", "a redirect to https://example.org/table.csv")]
    [InlineData("ftp://127.0.0.1/table.csv", "a redirect to ftp://127.0.0.1/table.csv")]
    [InlineData("/table.csv", "redirects that do not end, to ")]
    public async Task RedirectElsewhere_IsRefused(string to, string found)
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, _) => Redirect(context, to));
        var finding = await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S309");
        Assert.StartsWith(found, finding.Found, StringComparison.Ordinal);
        Assert.Single(world.Server.Asked);
    }

    [Fact]
    public async Task RedirectToAnAllowedHost_IsFollowed_WithoutItsQueryInTheRecord()
    {
        await using var world = await PullWorld.Start();
        world.Server.On("/table.csv", (context, _) => Redirect(context, "/store/table.csv?signature=secret"));
        world.Server.Serve("/store/table.csv", PullWorld.Table());
        var file = await world.One(world.Contract("csv", "/table.csv"));
        Assert.Equal(world.Url("/store/table.csv"), world.Record(file.File).FinalUrl);
    }

    [Fact]
    public async Task RedirectsWithoutEnd_AreRefused()
    {
        await using var world = await PullWorld.Start();
        for (var n = 0; n < 20; n++)
        {
            var next = $"/{n + 1}";
            world.Server.On($"/{n}", (context, _) => Redirect(context, next));
        }

        await Fails(world, world.Contract("csv", "/0"), "SVD-S309");
        Assert.Equal(6, world.Server.Asked.Count);
    }

    [Fact]
    public async Task PlainHttp_IsNotAsked()
    {
        await using var world = await PullWorld.Start();
        var result = await PullWorld.Pull(new PullRequest(world.Landing), new PullSettings("SvdPipeline/0.0.0", world.Clock), world.Contract("csv", "/table.csv"));
        Assert.Equal("SVD-S309", Assert.Single(result.Files).Finding!.Code);
        Assert.Empty(world.Server.Asked);
    }

    [Fact]
    public async Task UntrustedCertificate_IsRefused()
    {
        await using var world = await PullWorld.Start(tls: true);
        world.Server.Serve("/table.csv", PullWorld.Table());
        Assert.StartsWith("https://", world.Url("/table.csv"), StringComparison.Ordinal);
        await Fails(world, world.Contract("csv", "/table.csv"), "SVD-S302");
        Assert.Empty(world.Server.Asked);
    }

    [Fact]
    public async Task HostDown_StopsNoOtherSource_AndKeepsWhatWasThere()
    {
        await using var world = await PullWorld.Start();
        var gone = await PublisherServer.Start();
        gone.Serve("/old.csv", PullWorld.Table());
        world.Server.Serve("/table.csv", PullWorld.Table(5));
        PullFile At(string name) => new(new Uri(gone.Root, name).AbsoluteUri, name, "csv");
        var down = PullWorld.Contract(new SourcePull("unverified", Hosts: ["127.0.0.1"], Files: [At("old.csv")])) with { Id = "a-source" };
        await world.Pull(down);
        await gone.DisposeAsync();

        var result = await world.Pull(down with { Pull = down.Pull! with { Files = [At("old.csv"), At("other.csv")] } }, world.Contract("csv", "/table.csv"));

        Assert.Equal([PullOutcome.Failed, PullOutcome.Failed, PullOutcome.Pulled], result.Files.Select(f => f.Outcome));
        Assert.All(result.Files.Take(2), f => Assert.Equal(("SVD-S301", "no connection to 127.0.0.1: offline, or the host is down; the file of 2026-05-04 stays"), (f.Finding!.Code, f.Text)));
        Assert.Equal(ExitCode.Input, result.Exit);
        Assert.Equal(["a-source/2026-05-04/old.csv", "mps-recorded-crime/2026-05-04/table.csv"], world.Landed());
    }

    [Theory]
    [InlineData("../../outside.csv", "a member that leads out of the archive: ../../outside.csv")]
    [InlineData("/etc/outside.csv", "a member that leads out of the archive: /etc/outside.csv")]
    [InlineData("..\\outside.csv", "a member that leads out of the archive: ..\\outside.csv")]
    [InlineData("bomb.csv", "content packed tighter, or larger, than any table")]
    [InlineData("cut.csv", "a damaged archive")]
    public async Task HostileArchive_IsRefused(string member, string found)
    {
        await using var world = await PullWorld.Start();
        var bytes = Zip((member, member == "bomb.csv" ? new byte[20_000_000] : PullWorld.Table()));
        world.Server.Serve("/archive.zip", member == "cut.csv" ? bytes[..^30] : bytes, "application/zip");
        var finding = await Fails(world, world.Contract("zip", "/archive.zip"), "SVD-S310");
        Assert.StartsWith(found, finding.Found, StringComparison.Ordinal);
        Assert.Empty(world.Parts());
    }

    [Fact]
    public async Task SoundArchive_Lands_AndIsIngested()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/archive.zip", Zip(("2024-01/table.csv", PullWorld.Table())), "application/zip");
        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("zip", "/archive.zip"))).Outcome);

        var ingested = Assert.Single(Ingester.Ingest(world.Landing, Lake.OpenOrCreate(world.Folder.At("lake"))).Files);
        Assert.Equal((IngestOutcome.Ingested, "mps-recorded-crime/2026-05-04/archive.zip/2024-01/table.csv"), (ingested.Outcome, ingested.File));
    }

    [Fact]
    public async Task LandingThatCannotBeWritten_IsSaid()
    {
        await using var world = await PullWorld.Start();
        world.Folder.Write("landing", "a file");
        var error = await Assert.ThrowsAsync<UserError>(() => world.Pull(world.Contract("csv", "/table.csv")));
        Assert.Equal(("SVD-T111", ExitCode.Storage), (error.Code, error.Exit));
    }

    [Fact]
    public async Task SourceFolderThatCannotBeWritten_StopsNoOtherSource()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        world.Folder.Write("landing/a-source", "a file");
        var result = await world.Pull(world.Contract("csv", "/table.csv") with { Id = "a-source" }, world.Contract("csv", "/table.csv"));
        Assert.Equal((PullOutcome.Failed, "SVD-T111"), (result.Files[0].Outcome, result.Files[0].Finding!.Code));
        Assert.Equal((PullOutcome.Pulled, ExitCode.Storage), (result.Files[1].Outcome, result.Exit));
    }

    private static async Task<Finding> Fails(PullWorld world, SvdPipeline.Sources.SourceContract contract, string code, string? found = null)
    {
        var file = await world.One(contract);
        Assert.Equal((PullOutcome.Failed, code), (file.Outcome, file.Finding?.Code));
        Assert.Equal(found ?? file.Finding!.Found, file.Finding!.Found);
        Assert.NotEmpty(file.Finding.Wanted);
        Assert.Empty(world.Landed());
        return file.Finding;
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
