using System.IO.Compression;
using System.Security.Cryptography;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Sources.Pull;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>What lands, what does not land again, and what goes on where it was cut.</summary>
public sealed class PullTests
{
    private const string First = "mps-recorded-crime/2026-05-04/table.csv";

    [Fact]
    public async Task NewFile_LandsWithItsRecord()
    {
        await using var world = await PullWorld.Start();
        var changed = new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);
        world.Server.Serve("/table.csv", PullWorld.Table(), changed: changed);

        var file = await world.One(world.Contract("csv", "/table.csv"));

        Assert.Equal((PullOutcome.Pulled, First, PullWorld.Table().LongLength), (file.Outcome, file.File, file.Bytes));
        Assert.Equal([First], world.Landed());
        Assert.Equal(PullWorld.Table(), world.Bytes(First));
        Assert.Empty(world.Parts());
        var record = world.Record(First);
        Assert.Equal(("table.csv", PullWorld.Source, world.Url("/table.csv"), 200), (record.File, record.Source, record.Url, record.Status));
        Assert.Equal(("\"1\"", changed, "text/csv"), (record.ETag, record.LastModified!.Value, record.ContentType));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(PullWorld.Table())), world.Clock.Now), (record.Sha256, record.FetchedAt));
        Assert.Equal("SvdPipeline/0.0.0", world.Server.Header(1, "User-Agent"));
        Assert.Equal("identity", world.Server.Header(1, "Accept-Encoding"));
    }

    [Theory]
    [InlineData("\"1\"", 304)]
    [InlineData(null, 200)]
    public async Task SameContentAgain_LandsNothing(string? tag, int status)
    {
        await using var world = await PullWorld.Start();
        var contract = world.Contract("csv", "/table.csv");
        world.Server.Serve("/table.csv", PullWorld.Table(), tag: tag);
        await world.Pull(contract);
        world.Clock.Now = world.Clock.Now.AddDays(30);

        var file = await world.One(contract);

        Assert.Equal((PullOutcome.Unchanged, First, "unchanged since 2026-05-04"), (file.Outcome, file.File, file.Text));
        Assert.Equal([First], world.Landed());
        Assert.Equal(status == 304 ? tag : string.Empty, world.Server.Header(2, "If-None-Match"));
        Assert.Equal((world.Clock.Now.AddDays(-30), world.Clock.Now), (world.Record(First).FetchedAt, world.Record(First).CheckedAt));
        Assert.Empty(world.Parts());
    }

    [Fact]
    public async Task NewContent_LandsBesideTheOld()
    {
        await using var world = await PullWorld.Start();
        var contract = world.Contract("csv", "/table.csv");
        world.Server.On("/table.csv", (context, times) => PublisherServer.File(context, PullWorld.Table(times), tag: $"\"{times}\""));

        await world.Pull(contract);
        var sameDay = await world.One(contract);
        world.Clock.Now = world.Clock.Now.AddDays(1);
        var nextDay = await world.One(contract);

        Assert.Equal($"mps-recorded-crime/2026-05-04/table-{world.Record(sameDay.File).Sha256[..8]}.csv", sameDay.File);
        Assert.Equal("mps-recorded-crime/2026-05-05/table.csv", nextDay.File);
        Assert.Equal(3, world.Landed().Length);
        Assert.Equal([PullWorld.Table(1), PullWorld.Table(2), PullWorld.Table(3)], new[] { First, sameDay.File, nextDay.File }.Select(world.Bytes));
    }

    [Fact]
    public async Task FileDeletedSince_LandsAgain()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        await world.Pull(world.Contract("csv", "/table.csv"));
        File.Delete(Path.Combine(world.Landing, First));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Equal(string.Empty, world.Server.Header(2, "If-None-Match"));
    }

    [Fact]
    public async Task CutInTheMiddle_GoesOnWhereItStopped()
    {
        await using var world = await PullWorld.Start();
        var table = PullWorld.Table(20_000);
        world.Server.On("/table.csv", (context, times) => times == 1 ? PublisherServer.Cut(context, table, 200_000) : PublisherServer.File(context, table));

        var file = await world.One(world.Contract("csv", "/table.csv"));

        Assert.Equal(PullOutcome.Pulled, file.Outcome);
        Assert.Equal(table, world.Bytes(First));
        Assert.Equal("bytes=200000-", world.Server.Header(2, "Range"));
        Assert.Equal("\"1\"", world.Server.Header(2, "If-Range"));
        Assert.Equal(206, world.Record(First).Status);
    }

    [Theory]
    [InlineData(null, "1")]
    [InlineData("\"1\"", "2")]
    [InlineData("W/\"1\"", "1")]
    public async Task CutAndNoPromiseOfTheSameBytes_StartsAgain(string? tag, string then)
    {
        await using var world = await PullWorld.Start();
        var (before, now) = (PullWorld.Table(9_000), PullWorld.Table(9_500));
        world.Server.On("/table.csv", (context, times) => times == 1
            ? PublisherServer.Cut(context, before, 100_000, tag)
            : PublisherServer.File(context, now, tag: tag is null ? null : $"\"{then}\""));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);
        Assert.Equal(now, world.Bytes(First));
        Assert.Equal(200, world.Record(First).Status);
    }

    [Fact]
    public async Task StoppedByTheUser_GoesOnAtTheNextPull()
    {
        await using var world = await PullWorld.Start();
        using var stop = new CancellationTokenSource();
        var table = PullWorld.Table(20_000);
        world.Server.On("/table.csv", async (context, times) =>
        {
            if (times > 1)
            {
                await PublisherServer.File(context, table);
                return;
            }

            context.Response.ContentType = "text/csv";
            context.Response.ContentLength = table.Length;
            context.Response.Headers.ETag = "\"1\"";
            await context.Response.Body.WriteAsync(table.AsMemory(0, 300_000));
            await context.Response.Body.FlushAsync();
            while (world.Parts().Length == 0 || new FileInfo(Path.Combine(world.Landing, world.Parts()[0])).Length == 0)
            {
                await Task.Delay(5);
            }

            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var contract = world.Contract("csv", "/table.csv");
        var stopped = await Puller.Pull([contract], new PullRequest(world.Landing), world.Settings(), null, stop.Token);
        Assert.Equal((ExitCode.Input, true, PullOutcome.Stopped), (stopped.Exit, stopped.Stopped, Assert.Single(stopped.Files).Outcome));
        Assert.Empty(world.Landed());

        Assert.Equal(PullOutcome.Pulled, (await world.One(contract)).Outcome);
        Assert.Equal(table, world.Bytes(First));
        Assert.Equal(206, world.Record(First).Status);
    }

    [Fact]
    public async Task ChangedHeader_Lands_AndIngestSaysWhatIsWrong()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table(header: "MajorText,MinorText,Place,202401,202402"));

        Assert.Equal(PullOutcome.Pulled, (await world.One(world.Contract("csv", "/table.csv"))).Outcome);

        var ingested = Assert.Single(Ingester.Ingest(world.Landing, Lake.OpenOrCreate(world.Folder.At("lake"))).Files);
        Assert.NotEqual(IngestOutcome.Ingested, ingested.Outcome);
        Assert.NotEmpty(ingested.Findings);
    }

    [Fact]
    public async Task PulledFile_IsIngestedAsReceivedThatDay()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/table.csv", PullWorld.Table());
        await world.Pull(world.Contract("csv", "/table.csv"));

        var ingested = Assert.Single(Ingester.Ingest(world.Landing, Lake.OpenOrCreate(world.Folder.At("lake"))).Files);
        Assert.Equal((IngestOutcome.Ingested, new DateOnly(2026, 5, 4)), (ingested.Outcome, ingested.Snapshot!.Received));
    }

    [Fact]
    public async Task Requests_KeepAPauseForEachHost()
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/a.csv", PullWorld.Table(1));
        world.Server.Serve("/b.csv", PullWorld.Table(2));

        await world.Pull(world.Contract("csv", "/a.csv", "/b.csv"));

        Assert.Equal(["/a.csv", "/b.csv"], world.Server.Asked);
        Assert.InRange(Assert.Single(world.Clock.Waits).TotalSeconds, 0.001, 1);
    }

    [RealDataFact]
    public async Task EveryRealFile_PassesTheChecks()
    {
        await using var world = await PullWorld.Start();
        var types = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["csv"] = "text/csv",
            ["xls"] = "application/vnd.ms-excel",
            ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ["zip"] = "application/zip",
            ["parquet"] = "application/octet-stream",
        };
        var real = Directory.EnumerateFiles(RealData.At(), "*", SearchOption.AllDirectories)
            .Select((path, n) => (Path: path, Format: Path.GetExtension(path).TrimStart('.').ToLowerInvariant(), Url: $"/{n}"))
            .Where(f => types.ContainsKey(f.Format) && new FileInfo(f.Path).Length < 10_000_000)
            .ToArray();
        foreach (var (path, format, url) in real)
        {
            world.Server.On(url, (context, _) => PublisherServer.File(context, File.ReadAllBytes(path), types[format]));
        }

        var files = real.Select(f => new PullFile(world.Url(f.Url), $"{f.Url[1..]}.{f.Format}", f.Format)).ToArray();
        var result = await world.Pull(PullWorld.Contract(new SourcePull("unverified", Hosts: ["127.0.0.1"], Files: files)));

        Assert.All(result.Files, f => Assert.Null(f.Finding));
        Assert.Equal(real.Length, result.Files.Count);
    }

    [RealDataFact]
    public async Task ArchiveOfRealMonths_IsIngestedMemberByMember()
    {
        await using var world = await PullWorld.Start();
        var months = Directory.GetFiles(RealData.At("police-uk", "city-of-london-street"), "*.csv").Order(StringComparer.Ordinal).TakeLast(2).ToArray();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in months)
            {
                archive.CreateEntryFromFile(path, $"{Path.GetFileName(path)[..7]}/{Path.GetFileName(path)}");
            }
        }

        world.Server.On("/latest.zip", (context, _) =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/archive/2023-06.zip";
            return Task.CompletedTask;
        });
        world.Server.Serve("/archive/2023-06.zip", zip.ToArray(), "binary/octet-stream");

        var pulled = await world.One(world.Contract("zip", "/latest.zip") with { Id = "police-uk-street" });
        var ingested = Ingester.Ingest(world.Landing, Lake.OpenOrCreate(world.Folder.At("lake"))).Files;

        Assert.Equal("police-uk-street/2026-05-04/latest.zip", pulled.File);
        Assert.Equal(months.Select(m => $"{pulled.File}/{Path.GetFileName(m)[..7]}/{Path.GetFileName(m)}"), ingested.Select(f => f.File));
        Assert.All(ingested, f => Assert.Equal(("police-uk-street", IngestOutcome.Ingested), (f.Source, f.Outcome)));
    }

    [RealDataFact]
    public async Task RealFiles_AreTakenWhole_AndIngested()
    {
        await using var world = await PullWorld.Start();
        string[] real = ["mps/2026-04/mps_borough_recent.csv", "mps/2025-07/MPS Ward Level Crime (most recent 24 months).csv"];
        foreach (var name in real)
        {
            var bytes = File.ReadAllBytes(RealData.At(name.Split('/')));
            world.Server.On("/" + Path.GetFileName(name), (context, times) => times == 1 ? PublisherServer.Cut(context, bytes, bytes.Length / 2) : PublisherServer.File(context, bytes));
        }

        var result = await world.Pull(world.Contract("csv", [.. real.Select(n => "/" + Uri.EscapeDataString(Path.GetFileName(n)))]));

        Assert.All(result.Files, f => Assert.Equal(PullOutcome.Pulled, f.Outcome));
        Assert.Equal(real.Select(n => File.ReadAllBytes(RealData.At(n.Split('/')))), result.Files.Select(f => world.Bytes(f.File)));
        var ingested = Ingester.Ingest(world.Landing, Lake.OpenOrCreate(world.Folder.At("lake")));
        Assert.Equal(2, ingested.Files.Count);
        Assert.All(ingested.Files, f => Assert.Equal((IngestOutcome.Ingested, PullWorld.Source), (f.Outcome, f.Source)));
    }
}
