using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SvdPipeline.Findings;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;
using SvdPipeline.Tests.Storage;

namespace SvdPipeline.Tests.Functions;

[Collection("Azurite")]
public sealed class LandingTests(Azurite azurite) : IDisposable
{
    private const string Searches = "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Upload_IsKeptWhole_OrNotAtAll(bool blob)
    {
        using var bench = await Bench(blob, uploadLimit: 1000);
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("SVD-I301", (await Assert.ThrowsAsync<UserError>(() => bench.Landing.Receive("large.csv", new MemoryStream(new byte[1001]), "someone"))).Code);
        await Assert.ThrowsAsync<ContentCutException>(() => bench.Landing.Receive("cut.csv", new CutStream(), "someone"));
        foreach (var name in new[] { "../x.csv", "a/b.csv", "a\\b.csv", ".hidden", "", "x.csv.", new string('x', 300) })
        {
            Assert.Equal("SVD-I302", (await Assert.ThrowsAsync<UserError>(() => bench.Landing.Receive(name, Stream.Null, "someone"))).Code);
        }

        Assert.Empty(await bench.Landing.Recent(10));
        var first = await bench.Landing.Receive("file.csv", Text("nothing,known\n1,2\n"), "someone");
        var second = await bench.Landing.Receive("file.csv", Text("other,unknown\n1,2\n"), "someone");
        Assert.Equal(($"landing/dropped/{day}/file.csv", $"landing/dropped/{day}/file (2).csv"), (first.Path, second.Path));
        Assert.Equal(["waiting", "waiting"], (await bench.Landing.Recent(10)).Select(r => r.State));

        await bench.Work();
        var known = (await bench.Landing.Find(first.Id))!;
        Assert.Equal(("left-alone", "SVD-S101"), (known.State, known.Findings[0].Code));
    }

    [Fact]
    public async Task Mapping_DroppedAfterItsExtract_HasItReadAgain()
    {
        using var bench = await Bench(blob: false);
        var extract = await bench.Landing.Receive("own.csv", Text(Searches.Replace("Date", "When", StringComparison.Ordinal) + Search(1)), "someone");
        await bench.Work();
        Assert.Equal("refused", (await bench.Landing.Find(extract.Id))!.State);

        await bench.Landing.Receive("own.csv.mapping.yaml", Text("source: police-uk-stop-search\ncolumns:\n  searched_date: When\n  searched_hour: When\n"), "someone");
        await bench.Work();
        var read = (await bench.Landing.Find(extract.Id))!;
        Assert.True(read.State == "in-use", string.Join('\n', read.Findings));
    }

    [Fact]
    public async Task Lake_InBlobs_TakesFilesFromTwoProcessesAtOnce_AndFindsThemAgain()
    {
        using var one = await Bench(blob: true);
        using var two = Another(one);
        for (var n = 1; n <= 4; n++)
        {
            await one.Landing.Receive($"2025-0{n}-metropolitan-stop-and-search.csv", Text(Searches + Search(n) + "x,not a date,,,,,,,,,,,,,\n"), "someone");
        }

        await Task.WhenAll(one.Work(), two.Work());
        var receipts = await one.Landing.Recent(10);
        Assert.All(receipts, r => Assert.True(r is { State: "in-use", RowsIn: 2, RowsKept: 1, RowsRefused: 1 } && r.Findings.Any(f => f.Line == 3 && f.RowRefused), $"{r.State} {string.Join('\n', r.Findings)}"));
        var used = await one.Part<LakeRecords>().InUse();
        Assert.Equal(4, used.Count);
        Assert.Equal(used, await two.Part<LakeRecords>().InUse());

        // The same file under another name is the same snapshot; and what was cut after it was put in use tells so.
        var copy = await two.Landing.Receive("copy.csv", Text(Searches + Search(1) + "x,not a date,,,,,,,,,,,,,\n"), "someone");
        await one.Landing.Send(new IngestMessage(receipts[0].Path), default);
        await one.Landing.Change(receipts[0].Path, r => r with { State = "checking" }, default);
        await two.Work();
        Assert.Equal(("unchanged", "in-use"), ((await one.Landing.Find(copy.Id))!.State, (await one.Landing.Find(receipts[0].Id))!.State));
        Assert.Equal(used, await one.Part<LakeRecords>().InUse());

        // The report of the lake is written once for what it holds.
        await two.Part<LakeQuality>().Judge();
        var report = await two.Store.Find(IngestMessage.Quality);
        await one.Part<LakeQuality>().Judge();
        Assert.Equal(report!.ETag, (await one.Store.Find(IngestMessage.Quality))!.ETag);
    }

    [Fact]
    public async Task Sweep_FindsWhatWasDroppedPastTheApp()
    {
        using var bench = await Bench(blob: false);
        await bench.Store.Write("landing/sftp/2025-01-05/dropped.csv", Text(Searches + Search(1)), WriteCondition.None);
        using var later = new Workbench(folder.At("data"), clock: new LaterClock(TimeSpan.FromMinutes(5)));
        Assert.Equal(1, await later.Part<LandingSweep>().Run());
        Assert.Equal(0, await later.Part<LandingSweep>().Run());
        await later.Work();
        var receipt = Assert.Single(await later.Landing.Recent(10));
        Assert.Equal(("in-use", "dropped", "sftp/2025-01-05/dropped.csv"), (receipt.State, receipt.By, (await later.Part<LakeRecords>().InUse())[0].File));
    }

    private static MemoryStream Text(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Search(int month) =>
        $"Person search,2025-0{month}-03T10:00:00+00:00,False,,51.58,-0.09,Male,18-24,White - English/Welsh/Scottish/Northern Irish/British,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,False,False\n";

    private async Task<Workbench> Bench(bool blob, long? uploadLimit = null)
    {
        if (!blob)
        {
            return new Workbench(folder.At("data"), uploadLimit: uploadLimit);
        }

        var (objects, queues) = Cloud();
        foreach (var name in new[] { "landing", "lake", "builds", "documents", "figures", "partnership" })
        {
            var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(name);
            await container.CreateIfNotExistsAsync();
            await foreach (var old in container.GetBlobsAsync())
            {
                await container.DeleteBlobAsync(old.Name);
            }
        }

        foreach (var name in new[] { WorkQueueNames.Ingest, WorkQueueNames.Measure, WorkQueueNames.Document })
        {
            var queue = new QueueServiceClient(azurite.ConnectionString).GetQueueClient(name);
            await queue.CreateIfNotExistsAsync();
            await queue.ClearMessagesAsync();
        }

        return new Workbench(folder.At("one"), objects, queues, uploadLimit: uploadLimit);
    }

    private Workbench Another(Workbench one) => new(folder.At("two"), one.Store, one.Queues);

    private (BlobObjectStore Objects, AzureWorkQueues Queues) Cloud() => (
        new BlobObjectStore(new BlobServiceClient(azurite.ConnectionString)),
        new AzureWorkQueues(new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })));

    /// <summary>Content whose sender goes away.</summary>
    private sealed class CutStream : MemoryStream
    {
        private int reads;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (++reads > 5)
            {
                throw new IOException("gone");
            }

            buffer[0] = (byte)'a';
            return 1;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
    }
}
