using SvdPipeline.Findings;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Provenance;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions;

[Collection("Service sample")]
public sealed class BuildFlowTests(ServiceSample sample) : IDisposable
{
    private static readonly BuildOrder Order = ServiceSample.Order;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sample_IsInUse_AndItsSourcesAreFresh()
    {
        using var bench = new Workbench(sample.Data);
        Assert.All(await bench.Landing.Recent(500), r => Assert.True(r.State is "in-use" or "kept", $"{r.File}: {r.State} {r.Message}"));

        var sources = await bench.Part<LakeShelf>().Sources();
        Assert.Contains(sources, s => s is { Id: "safestats-mps-crime", State: "fresh", Synthetic: true, Rows: > 100 });
        Assert.All(sources.Where(s => s.State == "missing"), s => Assert.Equal((0, (DateOnly?)null), (s.Files, s.Latest)));
    }

    [Fact]
    public async Task Build_IsDone_SharedByEqualOrders_AndOnTheShelf()
    {
        using var bench = await Bench();
        var (build, isNew) = await bench.Book.Request(Order, "someone");
        var (same, again) = await bench.Book.Request(Order with { Boroughs = ["E09000002", "E09000014", "E09000002"], Editions = ["public", "official"] }, "someone else");
        Assert.Equal((true, false, build.Id, "someone"), (isNew, again, same.Id, same.RequestedBy));

        await bench.Work();
        var progress = (await bench.Book.Find(build.Id))!;
        Assert.True(progress.State == "done", string.Join('\n', progress.Steps));
        Assert.All(progress.Steps, s => Assert.Equal(("done", 1), (s.State, s.Tries)));
        Assert.Equal((2, 16), (progress.Result!.Boroughs, progress.Result.Documents));
        Assert.Equal(["2026-02"], await bench.Shelf.Months());
        await using var page = await bench.Shelf.Open("2026-02", "public", "E09000014", "sna.html");
        Assert.True(page!.Object.Length > 10_000);
        Assert.Null(await bench.Shelf.Open("2026-02", "public", "E09000014", "../../official/E09000014-haringey/sna.html"));
        Assert.Null(await bench.Shelf.Open("2026-02", "public", "E09000003", "sna.html"));

        // Another order of the same data measures nothing anew; a later build takes its own parts only.
        var (other, _) = await bench.Book.Request(Order with { Boroughs = ["E09000014"], Editions = ["public"] }, "someone");
        await bench.Work();
        Assert.Equal("done", (await bench.Book.Find(other.Id))!.State);
        Assert.Single(await Paths(bench.Store, "figures/"), path => path.EndsWith("measured.json", StringComparison.Ordinal));
        var month = (await bench.Shelf.Month("2026-02"))!;
        Assert.Equal((other.Id, build.Id, build.Id), (month.Build("public", "E09000014"), month.Build("official", "E09000014"), month.Build("public", "E09000002")));
        Assert.Equal([other.Id, build.Id], (await bench.Book.List(null, 10, null)).Select(b => b.Id));
        Assert.Equal([build.Id], (await bench.Book.List(null, 10, other.Id)).Select(b => b.Id));
        Assert.Equal([build.Id], (await bench.Book.List("E09000002", 10, null)).Select(b => b.Id));
    }

    [Fact]
    public async Task Build_KilledAgainAndAgain_GivesTheSameDocuments()
    {
        var (whole, kept) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        var order = Order with { Boroughs = ["E09000001"] };
        using (var bench = await Bench("whole"))
        {
            await bench.Book.Request(order, "someone");
            await bench.Work();
            whole = await Hashes(bench.Store);
        }

        var id = "";
        using (var bench = await Bench("killed", measured: false))
        {
            id = (await bench.Book.Request(order, "someone")).Build.Id;
        }

        // Each life ends after four times as many writes as the one before; the next begins when the leases of the dead have run out.
        var state = "";
        for (var life = 1; life < 10 && state != "done"; life++)
        {
            var data = folder.At("killed");
            using var bench = new Workbench(data, new KilledStore(new FolderObjectStore(data), 1 << (2 * life)), clock: new LaterClock(TimeSpan.FromMinutes(10 * life)));
            try
            {
                await bench.Work();
            }
            catch (KilledStore.KilledException)
            {
                // Killed.
            }

            using var look = new Workbench(data);
            state = (await look.Book.Find(id))!.State;
            Assert.NotEqual("failed", state);
        }

        using var after = new Workbench(folder.At("killed"));
        Assert.Equal("done", state);
        Assert.Equal(whole, await Hashes(after.Store));
    }

    [Fact]
    public async Task Order_ThatCannotBeBuilt_SaysWhy()
    {
        using var bench = await Bench();
        foreach (var wrong in new[] { Order with { AsOf = "2026-2" }, Order with { Definition = "none" }, Order with { Boroughs = ["E09000099"] }, Order with { Editions = ["secret"] }, Order with { Previous = "2026-02" } })
        {
            Assert.Equal("SVD-B202", (await Assert.ThrowsAsync<UserError>(() => bench.Book.Request(wrong, "someone"))).Code);
        }

        Assert.Equal("SVD-B203", (await Assert.ThrowsAsync<UserError>(() => bench.Book.Request(Order with { Previous = "2025-02" }, "someone"))).Code);
        Assert.Null(await bench.Book.Find("../order"));

        // What shows when a step reads its inputs fails it, once, with what to do; nothing is on the shelf.
        var record = Assert.Single(await Paths(bench.Store, "figures/"), path => path.EndsWith("measured.json", StringComparison.Ordinal));
        await bench.Store.Write(record, new { damaged = true }, WriteCondition.None);
        var (build, _) = await bench.Book.Request(Order, "someone");
        await bench.Work();
        var progress = (await bench.Book.Find(build.Id))!;
        Assert.Equal(("failed", "failed", "SVD-B114", 1), (progress.State, progress.Steps[0].State, progress.Steps[0].Code, progress.Steps[0].Tries));
        Assert.NotEmpty(progress.Steps[0].Remedy!);
        Assert.Empty(await bench.Shelf.Months());
    }

    [Fact]
    public async Task Build_CancelledPoisonedAndRetried_ShowsEachAndEndsDone()
    {
        using var bench = await Bench();
        var (build, _) = await bench.Book.Request(Order with { Boroughs = ["E09000014"], Editions = ["public"] }, "someone");
        Assert.True(await bench.Book.Cancel(build.Id, "someone"));
        await bench.Work();
        Assert.All((await bench.Book.Find(build.Id))!.Steps, s => Assert.Equal("cancelled", s.State));
        Assert.False(await bench.Book.Cancel(build.Id, "someone"));

        // Asking again is asking for another try.
        await bench.Book.Request(build.Order, "someone");
        Assert.Equal("requested", (await bench.Book.Find(build.Id))!.State);
        await bench.Book.Fail(new BuildMessage(build.Id), "the process was stopped");
        await bench.Work();
        var failed = (await bench.Book.Find(build.Id))!;
        Assert.Equal(("failed", "SVD-B201", "the process was stopped"), (failed.State, failed.Steps[0].Code, failed.Steps[0].Message));

        await bench.Book.Retry(build.Id, "someone");
        await bench.Work();
        Assert.Equal("done", (await bench.Book.Find(build.Id))!.State);

        // A message that comes twice, late or of no build does nothing.
        foreach (var message in new[] { new BuildMessage(build.Id), new BuildMessage(build.Id, "E09000014"), new BuildMessage(build.Id, "london"), new BuildMessage(build.Id, "E09000001"), new BuildMessage("2026-02-000000000000") })
        {
            await bench.Part<BuildSteps>().Run(message);
        }

        await bench.Work();
        Assert.All((await bench.Book.Find(build.Id))!.Steps, s => Assert.Equal(("done", 1), (s.State, s.Tries)));
    }

    [Fact]
    public async Task Build_AfterAnEarlierOne_IsComparedWithIt()
    {
        using var bench = await Bench();
        var order = Order with { Boroughs = ["E09000014"] };
        await bench.Book.Request(order with { AsOf = "2025-02" }, "someone");
        await bench.Work();
        var (build, _) = await bench.Book.Request(order with { Previous = "2025-02" }, "someone");
        await bench.Work();
        var progress = (await bench.Book.Find(build.Id))!;
        Assert.True(progress.State == "done", string.Join('\n', progress.Steps));
        var run = RunRecord.Parse(await bench.Store.ReadText(BuildPaths.Run(build.Id)));
        Assert.Equal("2025-02", run.Previous!.AsOf);
        Assert.Equal(["2026-02", "2025-02"], await bench.Shelf.Months());
    }

    private async Task<Workbench> Bench(string name = "data", bool measured = true)
    {
        await sample.CopyTo(new FolderObjectStore(folder.At(name)), measured);
        return new Workbench(folder.At(name));
    }

    private static async Task<List<string>> Paths(IObjectStore store, string prefix)
    {
        var paths = new List<string>();
        await foreach (var found in store.All(prefix))
        {
            paths.Add(found.Path);
        }

        return paths;
    }

    /// <summary>Documents by path, with a hash of each; but for the pointer, which knows when the build was asked for.</summary>
    private static async Task<Dictionary<string, string>> Hashes(IObjectStore store)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in (await Paths(store, "documents/")).Where(path => !path.EndsWith("current.json", StringComparison.Ordinal)))
        {
            hashes[path] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(await store.ReadText(path))));
        }

        return hashes;
    }
}
